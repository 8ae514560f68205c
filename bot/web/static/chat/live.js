/** The stream of changes: stays open by itself and says when it is not. */

const HINT_AFTER_MS = 1_500;
const FIRST_RETRY_MS = 1_000;
const LONGEST_RETRY_MS = 15_000;
const SLEEP_WHEN_HIDDEN_MS = 60_000;

/**
 * Follow `url` until stop() is called.
 * `onChange(data)` for every change, `onReconnect()` after a gap, `onHint(broken)` to show or hide it.
 */
export function followChanges(url, { onChange, onReconnect, onHint }) {
  let source = null;
  let retryTimer = 0;
  let hintTimer = 0;
  let sleepTimer = 0;
  let wait = FIRST_RETRY_MS;
  let hadGap = false;

  function open() {
    window.clearTimeout(retryTimer);
    source?.close();
    source = new EventSource(url);
    source.addEventListener("open", recovered);
    source.addEventListener("error", broken);
    source.addEventListener("change", (event) => onChange(JSON.parse(event.data)));
  }

  function recovered() {
    window.clearTimeout(hintTimer);
    hintTimer = 0;
    wait = FIRST_RETRY_MS;
    onHint(false);
    if (hadGap) {
      hadGap = false;
      onReconnect();
    }
  }

  function broken() {
    hadGap = true;
    if (!hintTimer) {
      hintTimer = window.setTimeout(() => onHint(true), HINT_AFTER_MS);
    }
    // The browser itself retries a dropped stream, but gives up for good on an error answer.
    if (source.readyState === EventSource.CLOSED) {
      window.clearTimeout(retryTimer);
      retryTimer = window.setTimeout(open, wait);
      wait = Math.min(wait * 2, LONGEST_RETRY_MS);
    }
  }

  // A browser allows six connections to one server: windows left in the back must not use them up.
  function onVisibility() {
    window.clearTimeout(sleepTimer);
    if (document.hidden) {
      sleepTimer = window.setTimeout(sleep, SLEEP_WHEN_HIDDEN_MS);
    } else if (source === null) {
      open();
    }
  }

  function sleep() {
    hadGap = true;
    window.clearTimeout(retryTimer);
    source?.close();
    source = null;
  }

  document.addEventListener("visibilitychange", onVisibility);
  window.addEventListener("online", open);
  open();

  return {
    stop() {
      document.removeEventListener("visibilitychange", onVisibility);
      window.removeEventListener("online", open);
      [retryTimer, hintTimer, sleepTimer].forEach((timer) => window.clearTimeout(timer));
      source?.close();
      onHint(false);
    },
  };
}
