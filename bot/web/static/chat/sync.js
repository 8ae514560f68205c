/** Keeps the model level with the server: the stream of changes, and asking again what failed. */

import { followChanges } from "./live.js";
import { DIRECT, groupKey } from "./model.js";

const TRY_AGAIN_MS = 5_000;
// A city has thousands of groups: only the first are fetched for their last line.
const MOST_PREVIEWS = 40;
const NOTHING = { conversations: {}, cases: null };

/** `openKey()` tells the open conversation, `onNews()` that something came, `onHint(broken)` of gaps. */
export function createSync({ api, model, openKey, onNews, onHint }) {
  const retries = new Map();
  let live = null;
  let followed = null;
  let latest = NOTHING;

  /** Follow the stream of the person one is; a second call for the same person changes nothing. */
  function follow() {
    const me = model.me();
    if (!me || me.id === followed) {
      return;
    }
    live?.stop();
    latest = NOTHING;
    followed = me.id;
    live = followChanges(api.liveUrl(me.id), {
      onChange: changed,
      onReconnect: () => refresh(openKey(), { full: true }),
      onHint,
    });
  }

  function changed(change) {
    const before = latest;
    latest = change;
    for (const key of keys()) {
      const moved = change.conversations[key] !== before.conversations[key];
      // The very first report names every group; those not opened yet are fetched in turn.
      if (!model.thread(key).isLoaded() && before !== NOTHING && moved) {
        refresh(key);
      }
    }
    catchUp();
    if (change.cases !== before.cases) {
      loadCases();
    }
  }

  // What is loaded but does not end where the server says it does.
  function catchUp() {
    for (const key of keys()) {
      const last = latest.conversations[key];
      const thread = model.thread(key);
      const known = thread.isLoaded() || key === openKey();
      if (known && last != null && String(last) !== String(thread.lastId())) {
        refresh(key);
      }
    }
  }

  function keys() {
    const groups = model.groups().map((group) => groupKey(group.id));
    return model.me() ? [DIRECT, ...groups] : groups;
  }

  async function refresh(key, options) {
    const me = model.me();
    if (!me && key === DIRECT) {
      return;
    }
    try {
      await model.thread(key).refresh(options);
    } catch {
      later(key, () => model.me() === me && refresh(key, options));
    }
    onNews();
  }

  async function loadCases() {
    await model.loadCases();
    if (model.casesFailed()) {
      later("cases", loadCases);
    }
    onNews();
  }

  function later(what, run) {
    window.clearTimeout(retries.get(what));
    retries.set(what, window.setTimeout(run, TRY_AGAIN_MS));
  }

  return {
    follow,
    refresh,
    loadCases,
    /** Members and last lines for the list of conversations, one group after the other. */
    async loadPreviews() {
      await refresh(DIRECT);
      for (const group of model.groups().slice(0, MOST_PREVIEWS)) {
        await model.loadMembers(group.id);
        await refresh(groupKey(group.id));
      }
      catchUp();
    },
  };
}
