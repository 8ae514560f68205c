/** What this browser remembers between visits; a browser that forbids it just forgets. */

const PREFIX = "gridbot.chat.";

/** The remembered value, or `fallback`. */
export function recall(key, fallback = null) {
  try {
    const stored = window.localStorage.getItem(PREFIX + key);
    return stored === null ? fallback : JSON.parse(stored);
  } catch {
    return fallback;
  }
}

/** Remember a value that JSON can hold. */
export function remember(key, value) {
  try {
    window.localStorage.setItem(PREFIX + key, JSON.stringify(value));
  } catch {
    // Private windows may refuse; the page works without.
  }
}
