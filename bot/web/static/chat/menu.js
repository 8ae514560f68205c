/** The small dark menu over a message, for mouse, long press and keyboard alike. */

import { el } from "./dom.js";

const MARGIN = 8;

/** A menu in `root`; open(items, {x, y}) with items {label, run}. */
export function createMenu({ root, i18n }) {
  let returnTo = null;

  function open(items, { x, y }) {
    if (root.hidden) {
      returnTo = document.activeElement;
    }
    root.setAttribute("aria-label", i18n.t("menu"));
    root.replaceChildren(...items.map(button));
    root.hidden = false;
    const { offsetWidth: width, offsetHeight: height } = root;
    const above = y - height - MARGIN;
    root.style.left = `${clamp(x - width / 2, window.innerWidth - width)}px`;
    root.style.top = `${clamp(above > MARGIN ? above : y + MARGIN, window.innerHeight - height)}px`;
    root.firstElementChild.focus();
  }

  function button({ label, run }) {
    const choose = () => {
      close();
      run();
    };
    return el("button", { type: "button", role: "menuitem", onclick: choose }, label);
  }

  function close() {
    if (!root.hidden) {
      root.hidden = true;
      returnTo?.focus({ preventScroll: true });
    }
  }

  root.addEventListener("keydown", (event) => {
    const items = [...root.children];
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      const here = items.indexOf(document.activeElement);
      items[(here + step + items.length) % items.length].focus();
    } else if (event.key === "Escape" || event.key === "Tab") {
      event.preventDefault();
      event.stopPropagation();
      close();
    }
  });
  document.addEventListener("pointerdown", (event) => {
    if (!root.contains(event.target)) {
      close();
    }
  });
  window.addEventListener("resize", close);

  return { open };
}

function clamp(value, most) {
  return Math.max(MARGIN, Math.min(value, most - MARGIN));
}
