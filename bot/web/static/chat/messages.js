/** The bubbles of the open conversation, kept at the newest line unless the reader scrolled up. */

import { canQuote, createBubbles, quoted } from "./bubbles.js";
import { el, icon, reconcile } from "./dom.js";
import { watchGestures } from "./gestures.js";
import { needsTime } from "./times.js";

const NEAR_BOTTOM_PX = 60;
const FLASH_MS = 1_600;

/** `actions` has quote, retry, pickCase, mention and mentionBot; `menu` opens over a bubble. */
export function createMessageList({ box, pill, i18n, menu, actions }) {
  const bubbles = createBubbles({ i18n, actions: { ...actions, reveal } });
  let view = null;
  let atBottom = true;
  let missed = 0;

  box.addEventListener("scroll", () => {
    atBottom = box.scrollHeight - box.scrollTop - box.clientHeight < NEAR_BOTTOM_PX;
    if (atBottom) {
      missed = 0;
      showPill();
    }
  });
  // A keyboard or a growing input field makes the box smaller: the newest line stays in sight.
  new ResizeObserver(() => atBottom && toBottom()).observe(box);
  pill.addEventListener("click", toBottom);
  watchGestures(box, (bubble, point) => menu.open(choices(bubble), point));

  function update(next) {
    const moved = view?.key !== next.key;
    const before = moved ? new Set() : new Set(view.entries.map((entry) => entry.key));
    const added = next.entries.filter((entry) => !before.has(entry.key));
    const follow = moved || atBottom || added.some((entry) => entry.sender_id === next.me);
    view = next;
    reconcile(box, rows());
    box.setAttribute("aria-label", i18n.t("messagesLabel", { name: next.title }));
    missed = follow ? 0 : missed + added.length;
    follow ? toBottom() : showPill();
  }

  function toBottom() {
    box.scrollTop = box.scrollHeight;
    atBottom = true;
    missed = 0;
    showPill();
  }

  function showPill() {
    pill.hidden = missed === 0;
    pill.replaceChildren(icon("down"), i18n.t("newMessages", { n: missed }));
  }

  function rows() {
    if (view.entries.length === 0) {
      const text = view.empty;
      return [{ key: "empty", signature: text, build: () => el("p", { class: "hint" }, text) }];
    }
    const list = [];
    let previous = null;
    for (const entry of view.entries) {
      if (needsTime(previous, entry.created_at)) {
        const text = i18n.times().full(entry.created_at);
        const build = () => el("div", { class: "time" }, text);
        list.push({ key: `t${entry.key}`, signature: text, build });
      }
      previous = entry.created_at;
      const shape = [entry, entry.sender_id === view.me, view.roles.get(entry.sender_id)];
      list.push({
        key: entry.key,
        signature: JSON.stringify([...shape, quoted(entry, view), i18n.language()]),
        build: () => bubbles.build(entry, view),
      });
    }
    return list;
  }

  function reveal(key) {
    const row = [...box.children].find((node) => node.dataset.key === key);
    row?.scrollIntoView({ block: "center" });
    row?.classList.add("flash");
    window.setTimeout(() => row?.classList.remove("flash"), FLASH_MS);
  }

  function choices(bubbleNode) {
    const key = bubbleNode.closest(".row").dataset.key;
    const entry = view.entries.find((candidate) => candidate.key === key);
    const items = (entry.is_bot ? (entry.case_numbers ?? []) : []).map((number) => ({
      label: `#${number}`,
      run: () => actions.pickCase(number),
    }));
    // The clipboard exists only on secure pages.
    if (navigator.clipboard) {
      const run = () => navigator.clipboard.writeText(entry.text).catch(() => {});
      items.unshift({ label: i18n.t("copy"), run });
    }
    if (canQuote(entry)) {
      items.unshift({ label: i18n.t("quote"), run: () => actions.quote(entry) });
    }
    if (entry.state === "failed") {
      items.unshift({ label: i18n.t("retry"), run: () => actions.retry(entry.client_id) });
    }
    return items;
  }

  return { update };
}
