/** Building page nodes from data; data only ever becomes text, never markup. */

/** An element with attributes, listeners (`onclick`) and children (nodes or text). */
export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) {
      node.addEventListener(name.slice(2), value);
    } else if (value === true) {
      node.setAttribute(name, "");
    } else if (value !== false && value != null) {
      node.setAttribute(name, String(value));
    }
  }
  node.append(...children.filter((child) => child != null && child !== false));
  return node;
}

/** One of the icons drawn in the page's sprite. */
export function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  use.setAttribute("href", `#icon-${name}`);
  svg.append(use);
  return svg;
}

/**
 * Make `parent` hold exactly `rows`, moving nothing that is already in place.
 * A row is {key, signature, build}; it is built anew only when its signature changed.
 */
export function reconcile(parent, rows) {
  const known = new Map([...parent.children].map((node) => [node.dataset.key, node]));
  let position = parent.firstElementChild;
  for (const row of rows) {
    let node = known.get(row.key);
    known.delete(row.key);
    if (!node || node.dataset.signature !== row.signature) {
      const fresh = row.build();
      fresh.dataset.key = row.key;
      fresh.dataset.signature = row.signature;
      if (node) {
        if (node === position) {
          position = fresh;
        }
        node.replaceWith(fresh);
      }
      node = fresh;
    }
    if (node === position) {
      position = position.nextElementSibling;
    } else {
      parent.insertBefore(node, position);
    }
  }
  known.forEach((node) => node.remove());
}
