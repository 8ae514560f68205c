/** One message as a row: face, name, bubble, what it quotes, and whether it went out. */

import { botAvatar, personAvatar } from "./avatars.js";
import { el } from "./dom.js";

/** Whether the server knows the message, so that others can be pointed to it. */
export function canQuote(entry) {
  return entry.id != null && entry.state !== "failed";
}

/** The message an entry quotes: null when it quotes none, {} when that one is not loaded. */
export function quoted(entry, view) {
  return entry.quote_id == null ? null : (view.find(entry.quote_id) ?? {});
}

/** `actions` has quote, retry, pickCase, mention, mentionBot and reveal(key of a message). */
export function createBubbles({ i18n, actions }) {
  function build(entry, view) {
    const own = entry.sender_id === view.me && !entry.is_bot;
    return el(
      "div",
      {
        class: own ? "row own" : "row",
        role: "article",
        "aria-label": `${nameOf(entry)} ${i18n.times().full(entry.created_at)}`,
        "data-testid": "message",
        "data-message-id": entry.id ?? entry.client_id,
        "data-sender": entry.sender_id ?? "",
        "data-bot": String(Boolean(entry.is_bot)),
        "data-state": entry.state ?? "sent",
      },
      face(entry, own, view),
      el(
        "div",
        { class: "said" },
        !own && !view.direct && nameLine(entry, view),
        el("div", { class: "bubble-line" }, bubble(entry), state(entry), quoteButton(entry)),
        quotedLine(entry, view),
        entry.state === "failed" && el("p", { class: "failure" }, failureText(entry)),
      ),
    );
  }

  function face(entry, own, view) {
    const avatar = entry.is_bot
      ? botAvatar()
      : personAvatar({ id: entry.sender_id, name: entry.sender_name });
    if (own || view.direct) {
      return avatar;
    }
    const label = `@${nameOf(entry)}`;
    const onclick = () =>
      entry.is_bot ? actions.mentionBot() : actions.mention({ name: entry.sender_name });
    const attributes = { type: "button", class: "face-button", tabindex: -1, title: label };
    return el("button", { ...attributes, "aria-label": label, onclick }, avatar);
  }

  function nameLine(entry, view) {
    const role = view.roles.get(entry.sender_id);
    const staff = role && role !== "resident" && !entry.is_bot;
    return el(
      "div",
      { class: "name" },
      nameOf(entry),
      staff && el("span", { class: "role" }, i18n.t(`role_${role}`)),
    );
  }

  function bubble(entry) {
    const mention = entry.mentions_bot
      ? el("span", { class: "mention" }, `${i18n.t("mention")} `)
      : null;
    return el("div", { class: "bubble", tabindex: -1, lang: languageOf(entry.text) }, mention, ...withCaseLinks(entry));
  }

  // "#12" becomes a link only when the bot's line is truly about case 12: "12#" may be a building.
  function withCaseLinks(entry) {
    const numbers = new Set((entry.case_numbers ?? []).map(String));
    if (!entry.is_bot || numbers.size === 0) {
      return [entry.text];
    }
    return entry.text.split(/(#\d+)/).map((part) => {
      const number = part.slice(1);
      return part.startsWith("#") && numbers.has(number) ? caseLink(number) : part;
    });
  }

  function caseLink(number) {
    const title = i18n.t("casePick", { n: number });
    const onclick = () => actions.pickCase(number);
    return el("button", { type: "button", class: "case-link", tabindex: -1, title, onclick }, `#${number}`);
  }

  function state(entry) {
    if (entry.state === "sending") {
      return el("span", { class: "spinner", role: "img", "aria-label": i18n.t("sending") });
    }
    if (entry.state === "failed") {
      const label = `${i18n.t("failed")}, ${i18n.t("retry")}`;
      const onclick = () => actions.retry(entry.client_id);
      const attributes = { type: "button", class: "retry", "data-testid": "retry" };
      return el("button", { ...attributes, "aria-label": label, title: label, onclick }, "!");
    }
    return null;
  }

  function failureText(entry) {
    return entry.failure ? i18n.t("failedBecause", { reason: entry.failure }) : i18n.t("failed");
  }

  function quoteButton(entry) {
    if (!canQuote(entry)) {
      return null;
    }
    const onclick = () => actions.quote(entry);
    const attributes = { type: "button", class: "quote-button", tabindex: -1 };
    return el("button", { ...attributes, "data-testid": "quote", onclick }, i18n.t("quote"));
  }

  function quotedLine(entry, view) {
    const original = quoted(entry, view);
    if (!original) {
      return null;
    }
    const known = original.id != null;
    const text = known ? i18n.t("says", { name: nameOf(original), text: original.text }) : i18n.t("quoteGone");
    const onclick = () => known && actions.reveal(original.key);
    const attributes = { type: "button", class: "quoted", tabindex: -1, "data-testid": "quoted" };
    return el("button", { ...attributes, onclick }, text);
  }

  function nameOf(entry) {
    return entry.is_bot ? i18n.botName() : entry.sender_name;
  }

  return { build };
}

// Fonts and screen readers need to know; the page's own language says nothing about a message.
function languageOf(text) {
  return /\p{Script=Han}/u.test(text) ? "zh-CN" : "en";
}
