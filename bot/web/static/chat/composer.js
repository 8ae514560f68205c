/** The input field: draft per conversation, quote, mention of the bot, suggestions. */

import { el } from "./dom.js";

const EMPTY = { text: "", quote: null, mention: false };

/** `parts` are the page's elements; `onSend({text, quote_id, mentions_bot})` for a finished message. */
export function createComposer({ parts, i18n, onSend }) {
  const { form, input, send, mention, chips, quoteBar } = parts;
  const drafts = new Map();
  let key = null;
  let quote = null;
  let enabled = false;

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    submit();
  });
  input.addEventListener("input", refresh);
  input.addEventListener("keydown", (event) => {
    // While an input method shows its candidates, Enter belongs to it (229 is Safari's way to say so).
    const composing = event.isComposing || event.keyCode === 229;
    if (event.key === "Enter" && !event.shiftKey && !composing) {
      event.preventDefault();
      submit();
    } else if (event.key === "Escape" && quote && !composing) {
      setQuote(null);
    }
  });
  mention.addEventListener("click", () => {
    setMention(!isMentioning());
    input.focus();
  });
  quoteBar.querySelector("button").addEventListener("click", () => {
    setQuote(null);
    input.focus();
  });

  function submit() {
    const written = input.value.trim();
    if (!written || !enabled) {
      return;
    }
    const { text, named } = withoutBotName(written, i18n.botNames());
    onSend({ text, quote_id: quote?.id ?? null, mentions_bot: named || isMentioning() });
    restore(EMPTY);
    input.focus();
  }

  function restore(draft) {
    input.value = draft.text;
    setMention(draft.mention);
    setQuote(draft.quote);
    refresh();
  }

  function refresh() {
    send.disabled = !enabled || input.value.trim() === "";
    input.style.height = "auto";
    input.style.height = `${input.scrollHeight}px`;
  }

  function setQuote(message) {
    quote = message;
    quoteBar.hidden = !message;
    const name = message?.is_bot ? i18n.botName() : message?.sender_name;
    const text = message ? `${i18n.t("quoting", { name })}${message.text}` : "";
    quoteBar.querySelector("span").textContent = text;
  }

  function setMention(on) {
    mention.setAttribute("aria-pressed", String(on));
  }

  function isMentioning() {
    return mention.getAttribute("aria-pressed") === "true" && !mention.hidden;
  }

  function insert(text) {
    const { value, selectionStart: start, selectionEnd: end } = input;
    const before = value.slice(0, start);
    const gap = before && !/\s$/.test(before) ? " " : "";
    input.value = before + gap + text + value.slice(end);
    const caret = (before + gap + text).length;
    input.focus();
    input.setSelectionRange(caret, caret);
    refresh();
  }

  return {
    insert,
    quote(message) {
      setQuote(message);
      input.focus();
    },
    mentionBot() {
      setMention(true);
      input.focus();
    },
    /** Show another conversation's draft and put the present one away. */
    open(nextKey, { direct }) {
      if (key !== nextKey) {
        drafts.set(key, { text: input.value, quote, mention: isMentioning() });
        key = nextKey;
        restore(drafts.get(key) ?? EMPTY);
      }
      mention.hidden = direct;
    },
    hasDraft: (other) => other !== key && Boolean(drafts.get(other)?.text.trim()),
    /** Suggestions only fill the field: nothing is sent without the person's own Enter. */
    update({ suggestions, writable }) {
      enabled = writable;
      input.disabled = !writable;
      setQuote(quote);
      refresh();
      const buttons = suggestions.map(({ label, text }) => {
        const onclick = () => {
          input.value = "";
          insert(text);
        };
        return el("li", {}, el("button", { type: "button", class: "suggestion", onclick }, label));
      });
      chips.replaceChildren(...buttons);
    },
  };
}

// A hand-written "@小格" says the same as the button; the words sent are the message itself.
function withoutBotName(written, names) {
  for (const name of names) {
    const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    const leading = new RegExp(`^[@＠]${escaped}[\\s,，:：]*`, "i");
    const anywhere = new RegExp(`[@＠]${escaped}`, "i");
    if (anywhere.test(written)) {
      return { text: written.replace(leading, "") || written, named: true };
    }
  }
  return { text: written, named: false };
}
