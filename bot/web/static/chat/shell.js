/** The frame around a conversation: titles, who you are, hints, and the cover when nothing works. */

import { personAvatar } from "./avatars.js";
import { openCount } from "./cases.js";

const TOAST_MS = 2_200;

/** The page's fixed elements by id. */
export function byId(id) {
  return document.getElementById(id);
}

/** The frame in the page's present language. */
export function createShell({ i18n }) {
  const { t } = i18n;
  let toastTimer = 0;

  function setText(id, text) {
    const node = byId(id);
    if (node.textContent !== String(text)) {
      node.textContent = text;
    }
  }

  function showIdentity(me) {
    const name = me?.name ?? t("choose");
    setText("identity-name", name);
    setText("identity-role", me && me.role !== "resident" ? t(`role_${me.role}`) : "");
    byId("switch-member").setAttribute("aria-label", t("switchLabel", { name }));
    byId("rail-me").setAttribute("aria-label", t("switchLabel", { name }));
    byId("rail-face").replaceChildren(...(me ? [personAvatar(me)] : []));
  }

  function showCounts(cases) {
    const n = openCount(cases);
    for (const id of ["cases-toggle", "rail-cases"]) {
      setText(`${id}-count`, n || "");
      byId(id).setAttribute("aria-label", t("casesLabel", { n }));
    }
  }

  return {
    /** Everything that names the conversation, the person or the number of open cases. */
    update({ title, count, direct, me, cases, unread }) {
      setText("title", title);
      setText("title-count", direct ? "" : `(${count})`);
      document.title = `${unread ? `(${unread}) ` : ""}${title} · ${t("page")}`;
      byId("back-unread").hidden = unread === 0;
      setText("back-unread", unread);
      byId("members-toggle").hidden = direct;
      setText("mention", t("mention"));
      byId("mention").setAttribute("aria-label", t("mentionLabel"));
      showIdentity(me);
      showCounts(cases);
    },
    hintReconnecting(broken) {
      byId("live-hint").hidden = !broken;
      setText("live-hint", broken ? t("reconnecting") : "");
    },
    /** Words over the whole conversation; null takes them away. */
    cover(words, { again = false } = {}) {
      byId("cover").hidden = !words;
      setText("cover-text", words ? t(words) : "");
      byId("cover-again").hidden = !again;
      // On a phone the list gives way, so that the words are seen there too.
      byId("app").classList.toggle("covered", Boolean(words));
    },
    toast(text) {
      window.clearTimeout(toastTimer);
      setText("toast", text);
      byId("toast").hidden = false;
      toastTimer = window.setTimeout(() => (byId("toast").hidden = true), TOAST_MS);
    },
    /** Spoken to those who cannot see the page. */
    announce: (lines) => setText("announcer", lines.join("\n")),
  };
}
