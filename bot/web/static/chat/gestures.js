/** Reaching one message by right click, long press or the arrow keys. */

const LONG_PRESS_MS = 500;

/** Calls `onMenu(bubble, {x, y})` whenever a bubble inside `box` is asked for. */
export function watchGestures(box, onMenu) {
  let timer = 0;
  const bubbleOf = (event) => event.target.closest?.(".bubble") ?? null;

  box.addEventListener("contextmenu", (event) => {
    const bubble = bubbleOf(event);
    if (bubble) {
      event.preventDefault();
      onMenu(bubble, { x: event.clientX, y: event.clientY });
    }
  });

  // Safari on phones sends no contextmenu for a long press.
  box.addEventListener(
    "touchstart",
    (event) => {
      const bubble = bubbleOf(event);
      const { clientX: x, clientY: y } = event.touches[0];
      window.clearTimeout(timer);
      timer = bubble ? window.setTimeout(() => onMenu(bubble, { x, y }), LONG_PRESS_MS) : 0;
    },
    { passive: true },
  );
  for (const name of ["touchend", "touchmove", "touchcancel", "contextmenu"]) {
    box.addEventListener(name, () => window.clearTimeout(timer), { passive: true });
  }

  box.addEventListener("keydown", (event) => {
    const bubbles = [...box.querySelectorAll(".bubble")];
    const here = bubbles.indexOf(document.activeElement);
    if (event.key === "ArrowUp" || event.key === "ArrowDown") {
      event.preventDefault();
      const step = event.key === "ArrowUp" ? -1 : 1;
      const next = here < 0 ? bubbles.length - 1 : Math.min(Math.max(here + step, 0), bubbles.length - 1);
      bubbles[next]?.focus();
    } else if (event.key === "Enter" && here >= 0) {
      event.preventDefault();
      const { left, top, width } = bubbles[here].getBoundingClientRect();
      onMenu(bubbles[here], { x: left + width / 2, y: top });
    }
  });
}
