/** The strip of the grid's cases: number, what, where, by when, and the status in colour. */

import { el, reconcile } from "./dom.js";

const DONE = new Set(["closed", "merged", "cancelled"]);
// Between "the holder says it is done" and the reporter's word the clock stands still.
const CLOCK_STANDS = new Set(["resolved", "deferred", ...DONE]);

/** How many cases still need somebody. */
export function openCount(cases) {
  return cases.filter((item) => !DONE.has(item.status)).length;
}

/** `onPick(number)` when a card is tapped. */
export function createCaseStrip({ root, i18n, onPick }) {
  function update(cases, failed) {
    const open = cases.filter((item) => !DONE.has(item.status));
    const done = cases.filter((item) => DONE.has(item.status));
    const rows = [...section("casesOpen", open), ...section("casesDone", done)];
    if (failed) {
      rows.unshift(words("casesFailed"));
    } else if (cases.length === 0) {
      rows.push(words("casesEmpty"));
    }
    reconcile(root, rows);
  }

  function words(key) {
    const build = () => el("p", { class: "hint" }, i18n.t(key));
    return { key, signature: i18n.t(key), build };
  }

  function section(key, cases) {
    if (cases.length === 0) {
      return [];
    }
    const title = i18n.t(key, { n: cases.length });
    const heading = {
      key,
      signature: title,
      build: () => el("h3", { class: "case-heading" }, title),
    };
    return [heading, ...cases.map(cardRow)];
  }

  function cardRow(item) {
    return {
      key: `case-${item.number}`,
      signature: JSON.stringify([item, i18n.language()]),
      build: () => card(item),
    };
  }

  function card(item) {
    const late = item.overdue && !CLOCK_STANDS.has(item.status);
    return el(
      "button",
      {
        type: "button",
        class: "case",
        title: i18n.t("casePick", { n: item.number }),
        "data-testid": `case-${item.number}`,
        "data-status": item.status,
        "data-late": late ? "true" : "false",
        onclick: () => onPick(item.number),
      },
      el(
        "span",
        { class: "case-top" },
        el("strong", { class: "case-number" }, `#${item.number}`),
        item.priority !== "normal" &&
          el("span", { class: `chip chip-${item.priority}` }, i18n.t(item.priority)),
        el("span", { class: `chip chip-${item.status}` }, i18n.t(`status_${item.status}`)),
      ),
      el("span", { class: "case-what" }, what(item)),
      el("span", { class: "case-foot" }, foot(item, late)),
    );
  }

  function what(item) {
    return [i18n.pick(item.category_name) || item.category, i18n.pick(item.location)]
      .filter(Boolean)
      .join(" · ");
  }

  function foot(item, late) {
    const parts = [];
    if (item.resolve_by && !CLOCK_STANDS.has(item.status)) {
      const time = i18n.times().deadline(item.resolve_by);
      parts.push(i18n.t(late ? "overdue" : "due", { time }));
    }
    if (item.reports > 1) {
      parts.push(i18n.t("reports", { n: item.reports }));
    }
    return parts.join(" · ") || filed(item);
  }

  function filed(item) {
    return i18n.t("filed", { time: i18n.times().full(item.created_at) });
  }

  return { update };
}
