/** Faces drawn from names: the same person always has the same letter and colour. */

import { el, icon } from "./dom.js";

const TONES = 10;
const MOSAIC_FACES = 9;

/** A round-square with the first character of the name. */
export function personAvatar({ id, name }) {
  const letter = [...String(name ?? "").trim()][0] ?? "·";
  const classes = `avatar tone-${tone(String(id))}`;
  return el("span", { class: classes, "aria-hidden": "true" }, letter.toUpperCase());
}

/** The bot's own face. */
export function botAvatar() {
  const face = el("img", { src: "/static/chat/bot.svg", alt: "" });
  return el("span", { class: "avatar avatar-bot", "aria-hidden": "true" }, face);
}

/** A group's face: a little mosaic of its members. */
export function groupAvatar(members) {
  const faces = members.slice(0, MOSAIC_FACES).map(personAvatar);
  if (faces.length === 0) {
    faces.push(icon("people"));
  }
  const columns = faces.length > 4 ? 3 : faces.length > 1 ? 2 : 1;
  const classes = `avatar avatar-group columns-${columns}`;
  return el("span", { class: classes, "aria-hidden": "true" }, ...faces);
}

function tone(text) {
  let hash = 7;
  for (const character of text) {
    hash = (hash * 31 + character.codePointAt(0)) >>> 0;
  }
  return hash % TONES;
}
