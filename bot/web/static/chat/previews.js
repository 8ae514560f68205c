/** What the list on the left says about each conversation, and what is read out when it is new. */

import { DIRECT, groupKey } from "./model.js";

const MOSAIC_FACES = 9;

/** Previews of every conversation; `hasDraft(key)` knows of unsent words. */
export function createPreviews({ model, i18n, hasDraft }) {
  let heardThread = null;
  let heardId = null;

  /** "王师傅：好的" in a group, only the words in private. */
  function line(message, key) {
    const text = message.text.replace(/\s+/g, " ");
    const own = message.sender_id === model.me()?.id && !message.is_bot;
    const name = message.is_bot ? i18n.botName() : message.sender_name;
    return own || key === DIRECT ? text : i18n.t("says", { name, text });
  }

  function item(key, group) {
    const thread = model.thread(key);
    const last = thread.all().at(-1);
    const nothing = i18n.t(group ? "noMessages" : "directHint");
    return {
      key,
      group: group?.id ?? null,
      title: group?.name ?? i18n.t("direct"),
      members: group ? model.members(group.id).slice(0, MOSAIC_FACES) : [],
      at: last?.created_at ?? "",
      time: last ? i18n.times().short(last.created_at) : "",
      line: last ? line(last, key) : nothing,
      draft: hasDraft(key),
      unread: model.unread(key),
    };
  }

  return {
    /** The private chat on top, then the groups, the liveliest first. */
    items() {
      const groups = model.groups().map((group) => item(groupKey(group.id), group));
      groups.sort((one, other) => new Date(other.at || 0) - new Date(one.at || 0));
      return model.me() ? [item(DIRECT, null), ...groups] : groups;
    },
    /** Lines of others that came since the last call, and nothing that was there before. */
    unheard(key) {
      const thread = model.thread(key);
      if (!thread.isLoaded()) {
        return [];
      }
      const before = heardThread === thread ? heardId : thread.lastId();
      heardThread = thread;
      heardId = thread.lastId();
      const messages = thread.confirmed();
      const start = messages.findIndex((message) => message.id === before) + 1;
      const fresh = messages.slice(before === heardId ? messages.length : start);
      return fresh.filter((m) => m.sender_id !== model.me()?.id).map((m) => line(m, key));
    },
  };
}
