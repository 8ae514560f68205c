/** One conversation's messages, the confirmed and those still on their way; no page in here. */

const PAGE = 200;

/** A conversation; `fetchMessages(after)` brings messages, all ids are opaque but in order. */
export function createThread(fetchMessages) {
  let confirmed = [];
  let pending = [];
  let loaded = false;
  let running = null;
  let again = null;

  const lastId = () => confirmed.at(-1)?.id ?? null;
  const find = (id) => confirmed.find((message) => String(message.id) === String(id)) ?? null;

  /** Bring what is new; calls that overlap share one later run, so nothing is fetched twice. */
  function refresh({ full = false } = {}) {
    if (running) {
      again ??= running.catch(() => {}).then(() => refresh({ full: true }));
      return again;
    }
    running = load(full).finally(() => {
      running = null;
      again = null;
    });
    return running;
  }

  async function load(full) {
    let page = await fetchMessages(full || !loaded ? null : lastId());
    const fresh = full || !loaded ? replaceNewest(page) : append(page);
    loaded = true;
    while (!full && fresh.length > 0 && page.length >= PAGE) {
      page = await fetchMessages(lastId());
      const more = append(page);
      if (more.length === 0) {
        break;
      }
      fresh.push(...more);
    }
    return fresh;
  }

  // The newest page in the server's own order, behind whatever older messages are already here.
  function replaceNewest(page) {
    const wasHere = new Map(confirmed.map((message) => [String(message.id), message]));
    const inPage = new Set(page.map((message) => String(message.id)));
    const older = confirmed.filter((message) => !inPage.has(String(message.id)));
    const adopted = page.map((message) => wasHere.get(String(message.id)) ?? adopt(message));
    confirmed = [...older, ...adopted];
    return adopted.filter((message) => !wasHere.has(String(message.id)));
  }

  function append(page) {
    const fresh = page.filter((message) => !find(message.id)).map(adopt);
    confirmed.push(...fresh);
    return fresh;
  }

  // Our own message comes back from the server, maybe before its answer: it takes the waiting one's place.
  function adopt(message) {
    const match =
      pending.find((item) => item.id != null && String(item.id) === String(message.id)) ??
      pending.find((item) => item.id == null && sameWords(item, message));
    if (!match) {
      return { ...message, key: `m${message.id}` };
    }
    pending = pending.filter((item) => item !== match);
    return { mentions_bot: match.mentions_bot, ...message, key: match.key };
  }

  return {
    refresh,
    find,
    lastId,
    isLoaded: () => loaded,
    confirmed: () => confirmed,
    all: () => [...confirmed, ...pending],
    add(message) {
      pending.push({ ...message, key: message.client_id, state: "sending" });
    },
    retry(clientId) {
      return change(pending, clientId, { state: "sending", failure: "" });
    },
    fail(clientId, failure) {
      change(pending, clientId, { state: "failed", failure });
    },
    settle(clientId, id) {
      if (find(id)) {
        pending = pending.filter((item) => item.client_id !== clientId);
      } else {
        change(pending, clientId, { id, state: "sent" });
      }
    },
    /** How many messages of others came after the one last seen. */
    unread(seenId, memberId) {
      const seen = confirmed.findIndex((message) => String(message.id) === String(seenId));
      return confirmed.slice(seen + 1).filter((message) => message.sender_id !== memberId).length;
    },
  };
}

function sameWords(item, message) {
  return (
    !message.is_bot &&
    String(item.sender_id) === String(message.sender_id) &&
    item.text === message.text
  );
}

function change(items, clientId, values) {
  const item = items.find((candidate) => candidate.client_id === clientId) ?? null;
  return item && Object.assign(item, values);
}
