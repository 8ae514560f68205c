/** What the page knows: groups, members, who you are, the threads and the cases; no page in here. */

import { recall, remember } from "./memory.js";
import { createThread } from "./thread.js";

export const DIRECT = "direct";

/** The key of a group's conversation, the same as in the stream of changes. */
export function groupKey(groupId) {
  return `group:${groupId}`;
}

/** The state of one page over the given API. */
export function createModel(api) {
  const members = new Map();
  const threads = new Map();
  const cases = new Map();
  let groups = [];
  let groupId = null;
  let me = null;

  /** The thread of a conversation; everybody has a private one of their own. */
  function thread(key) {
    const direct = key === DIRECT;
    const own = direct ? `${DIRECT}:${me.id}` : key;
    if (!threads.has(own)) {
      const conversation = conversationOf(key);
      threads.set(own, createThread((after) => api.messages(conversation, after)));
    }
    return threads.get(own);
  }

  function conversationOf(key) {
    return key === DIRECT ? { kind: "direct", id: me.id } : { kind: "group", id: groupOf(key).id };
  }

  function groupOf(key) {
    return groups.find((group) => groupKey(group.id) === key) ?? null;
  }

  async function loadMembers(id) {
    if (!members.has(id)) {
      members.set(id, await api.members(id));
    }
    return members.get(id);
  }

  // Whoever you are stays if they are in the group; else the one you last were there, else a resident.
  // A group without members cannot make you anybody else.
  function identityIn(people) {
    const remembered = recall(`member.${groupId}`);
    return (
      people.find((member) => member.id === me?.id) ??
      people.find((member) => member.id === remembered) ??
      people.find((member) => member.role === "resident") ??
      people[0] ??
      me
    );
  }

  function seenKey() {
    return `seen.${me.id}`;
  }

  return {
    thread,
    conversationOf,
    groupOf,
    loadMembers,
    groups: () => groups,
    group: () => groups.find((group) => group.id === groupId) ?? null,
    members: (id = groupId) => members.get(id) ?? [],
    cases: () => cases.get(groupId)?.list ?? [],
    casesFailed: () => cases.get(groupId)?.failed ?? false,
    me: () => me,
    isMember: () => (members.get(groupId) ?? []).some((member) => member.id === me?.id),
    async loadGroups() {
      groups = await api.groups();
    },
    /** Make a group, whose members are loaded, the present one and be somebody in it. */
    enterGroup(id) {
      groupId = id;
      me = identityIn(members.get(id));
    },
    become(member) {
      me = member;
      remember(`member.${groupId}`, member.id);
    },
    async loadCases() {
      const id = groupId;
      try {
        cases.set(id, { list: await api.cases(id), failed: false });
      } catch {
        cases.set(id, { list: cases.get(id)?.list ?? [], failed: true });
      }
    },
    markSeen(key) {
      // "" says: was here when nothing had been written yet.
      const last = thread(key).lastId() ?? "";
      const seen = recall(seenKey(), {});
      if (thread(key).isLoaded() && seen[key] !== last) {
        remember(seenKey(), { ...seen, [key]: last });
      }
    },
    /** Unread lines; a group never opened counts as read, a private chat never opened does not. */
    unread(key) {
      if (!me) {
        return 0;
      }
      const seen = recall(seenKey(), {})[key];
      if (seen == null && key !== DIRECT) {
        this.markSeen(key);
        return 0;
      }
      return thread(key).unread(seen, me.id);
    },
  };
}
