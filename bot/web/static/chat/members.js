/** The people of a group: who you are speaking as, and who is there. */

import { personAvatar } from "./avatars.js";
import { el } from "./dom.js";

const ROLES = [
  "resident",
  "building_leader",
  "grid_worker",
  "community_lead",
  "property",
  "urban_management",
  "police",
  "mediator",
  "district_staff",
];
// A thousand rows make an old phone stutter; the search finds the rest.
const MOST_PER_ROLE = 100;

/** The two dialogs; `onChoose(member)` when an identity is picked, `onMention(member)` in the panel. */
export function createMembers({ switcher, panel, i18n, onChoose, onMention }) {
  let members = [];
  let chosenId = null;

  const lists = [
    { dialog: switcher, row: optionRow },
    { dialog: panel, row: memberRow },
  ];
  for (const list of lists) {
    list.search = list.dialog.querySelector("input[type=search]");
    list.body = list.dialog.querySelector(".people");
    list.search.addEventListener("input", () => render(list));
    list.dialog.querySelector(".close").addEventListener("click", () => list.dialog.close());
    // A tap on the shade around a dialog lands on the dialog itself.
    list.dialog.addEventListener("click", (event) => {
      if (event.target === list.dialog) {
        list.dialog.close();
      }
    });
  }

  function open(list) {
    list.search.value = "";
    render(list);
    list.dialog.showModal();
    // On a phone the keyboard would cover the names.
    if (window.matchMedia("(hover: hover)").matches) {
      list.search.focus();
    }
    list.dialog.querySelector("[aria-pressed=true]")?.scrollIntoView({ block: "center" });
  }

  function render({ search, body, row }) {
    const wanted = search.value.trim().toLowerCase();
    const found = members.filter((member) => member.name.toLowerCase().includes(wanted));
    const roles = [...ROLES, ...new Set(found.map((m) => m.role).filter((r) => !ROLES.includes(r)))];
    const sections = roles.map((role) => section(role, found, row)).filter(Boolean);
    const empty = el("p", { class: "hint" }, i18n.t("noMatch"));
    body.replaceChildren(...(sections.length > 0 ? sections : [empty]));
  }

  function section(role, found, row) {
    const people = found.filter((member) => member.role === role);
    if (people.length === 0) {
      return null;
    }
    const title = el("h3", {}, i18n.t(`role_${role}`), el("span", {}, ` ${people.length}`));
    const rows = people.slice(0, MOST_PER_ROLE).map(row);
    return el("section", {}, title, el("ul", {}, ...rows.map((node) => el("li", {}, node))));
  }

  function optionRow(member) {
    return el(
      "button",
      {
        type: "button",
        class: "person",
        "data-testid": `member-option-${member.id}`,
        "aria-pressed": String(member.id === chosenId),
        onclick: () => {
          switcher.close();
          onChoose(member);
        },
      },
      personAvatar(member),
      el("span", {}, member.name),
    );
  }

  function memberRow(member) {
    return el(
      "button",
      {
        type: "button",
        class: "person",
        onclick: () => {
          panel.close();
          onMention(member);
        },
      },
      personAvatar(member),
      el("span", {}, member.name),
    );
  }

  return {
    update(people, id) {
      members = people;
      chosenId = id;
      panel.querySelector("h2").textContent = i18n.t("membersTitle", { n: members.length });
      lists.filter((list) => list.dialog.open).forEach(render);
    },
    openSwitcher: () => open(lists[0]),
    openPanel: () => open(lists[1]),
  };
}
