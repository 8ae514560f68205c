/** The list on the left: the groups and the private chat, with last line, time and unread count. */

import { botAvatar, groupAvatar } from "./avatars.js";
import { el, reconcile } from "./dom.js";

const MOST_SHOWN = 99;

/** `onOpen(key)` when a conversation is chosen. */
export function createConversationList({ list, search, i18n, onOpen }) {
  let shown = [];
  let openKey = null;

  search.addEventListener("input", render);

  function render() {
    const wanted = search.value.trim().toLowerCase();
    const rows = shown.filter((item) => item.title.toLowerCase().includes(wanted));
    const nodes = rows.map((item) => ({
      key: item.key,
      signature: JSON.stringify([item, item.key === openKey, i18n.language()]),
      build: () => row(item),
    }));
    if (rows.length === 0 && wanted) {
      const hint = () => el("li", { class: "hint" }, i18n.t("noMatch"));
      nodes.push({ key: "hint", signature: i18n.language(), build: hint });
    }
    reconcile(list, nodes);
  }

  function row(item) {
    const unread = item.unread > MOST_SHOWN ? `${MOST_SHOWN}+` : String(item.unread);
    const face = el(
      "span",
      { class: "face" },
      item.group ? groupAvatar(item.members) : botAvatar(),
      item.unread > 0 && el("span", { class: "badge", "data-testid": "unread" }, unread),
    );
    const draft = item.draft && el("span", { class: "draft" }, i18n.t("draft"));
    const button = el(
      "button",
      {
        type: "button",
        class: "conversation",
        "data-testid": `conversation-${item.group ? item.group : "direct"}`,
        "aria-current": item.key === openKey ? "true" : null,
        onclick: () => onOpen(item.key),
      },
      face,
      el("span", { class: "conversation-title" }, item.title),
      el("time", { class: "conversation-time" }, item.time),
      el("span", { class: "conversation-line" }, draft, item.line),
    );
    return el("li", {}, button);
  }

  return {
    /** Items are {key, group, title, line, time, unread, members}; group is null for the private chat. */
    update(items, key) {
      shown = items;
      openKey = key;
      render();
    },
  };
}
