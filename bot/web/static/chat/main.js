/** Puts the page together: what the server sends, what a person does, and what is shown. */

import { createApi } from "./api.js";
import { createCaseStrip } from "./cases.js";
import { createComposer } from "./composer.js";
import { createConversationList } from "./conversations.js";
import { createDelivery } from "./delivery.js";
import { createI18n } from "./i18n.js";
import { createMembers } from "./members.js";
import { recall, remember } from "./memory.js";
import { createMenu } from "./menu.js";
import { createMessageList } from "./messages.js";
import { createModel, DIRECT, groupKey } from "./model.js";
import { createNavigation } from "./navigation.js";
import { createPreviews } from "./previews.js";
import { byId, createShell } from "./shell.js";
import { suggest } from "./suggestions.js";
import { createSync } from "./sync.js";

const TRY_AGAIN_MS = 5_000;

function startPage() {
  const api = createApi();
  const i18n = createI18n();
  const model = createModel(api);
  const shell = createShell({ i18n });
  let openKey = null;
  let opened = 0;
  let againTimer = 0;

  const sync = createSync({
    api,
    model,
    openKey: () => openKey,
    onNews: show,
    onHint: shell.hintReconnecting,
  });
  const delivery = createDelivery({ api, model, onNews: show });
  const composer = createComposer({
    parts: {
      form: byId("composer"),
      input: byId("input"),
      send: byId("send"),
      mention: byId("mention"),
      chips: byId("suggestions"),
      quoteBar: byId("quote-bar"),
    },
    i18n,
    onSend: (message) => delivery.send(openKey, message),
  });
  const previews = createPreviews({ model, i18n, hasDraft: composer.hasDraft });
  const navigation = createNavigation({
    app: byId("app"),
    shade: byId("shade"),
    casesPanel: byId("cases-panel"),
    onRoute: route,
  });
  const conversations = createConversationList({
    list: byId("conversation-list"),
    search: byId("conversation-search"),
    i18n,
    onOpen: navigation.open,
  });
  const messages = createMessageList({
    box: byId("messages"),
    pill: byId("pill"),
    i18n,
    menu: createMenu({ root: byId("menu"), i18n }),
    actions: {
      quote: composer.quote,
      mention,
      mentionBot: composer.mentionBot,
      retry: (clientId) => delivery.retry(openKey, clientId),
      pickCase,
    },
  });
  const people = createMembers({
    switcher: byId("switcher"),
    panel: byId("members-panel"),
    i18n,
    onChoose: become,
    onMention: mention,
  });
  const strip = createCaseStrip({ root: byId("cases"), i18n, onPick: pickCase });

  listen();
  i18n.apply();
  start();

  function listen() {
    const onClick = (id, run) => byId(id).addEventListener("click", () => run());
    onClick("language", () => {
      i18n.toggle();
      show();
    });
    onClick("back", navigation.back);
    onClick("members-toggle", people.openPanel);
    onClick("switch-member", people.openSwitcher);
    onClick("rail-me", people.openSwitcher);
    onClick("cases-toggle", navigation.toggleCases);
    onClick("rail-cases", navigation.toggleCases);
    onClick("cases-close", navigation.closeCases);
    onClick("cover-again", start);
    document.addEventListener("visibilitychange", show);
  }

  async function start() {
    window.clearTimeout(againTimer);
    shell.cover("loading");
    try {
      i18n.setAbout(await api.about());
      await model.loadGroups();
      if (model.groups().length === 0) {
        return trouble("noGroups");
      }
      await open(navigation.keyInAddress());
      await sync.loadPreviews();
    } catch (error) {
      trouble(error.status === 404 ? "notDemo" : "loadFailed");
    }
  }

  function trouble(words) {
    shell.cover(words, { again: true });
    againTimer = window.setTimeout(start, TRY_AGAIN_MS);
  }

  function route(key) {
    open(key).catch(() => trouble("loadFailed"));
  }

  async function open(wanted) {
    const known = wanted === DIRECT || Boolean(model.groupOf(wanted));
    const present = model.group() ?? model.groupOf(recall("conversation")) ?? model.groups()[0];
    const group = model.groupOf(wanted) ?? present;
    const turn = ++opened;
    await model.loadMembers(group.id);
    if (turn !== opened) {
      return;
    }
    const before = model.me();
    model.enterGroup(group.id);
    const key = known ? wanted : (openKey ?? groupKey(group.id));
    // A private chat is somebody's: with no members anywhere there is none.
    openKey = model.me() ? key : groupKey(group.id);
    remember("conversation", groupKey(group.id));
    if (before && before.id !== model.me().id) {
      shell.toast(i18n.t("switched", { name: model.me().name }));
    }
    sync.follow();
    navigation.setView(known ? "chat" : "list");
    composer.open(openKey, { direct: openKey === DIRECT });
    shell.cover(null);
    show();
    await Promise.all([sync.refresh(openKey), sync.loadCases()]);
  }

  function become(member) {
    model.become(member);
    sync.follow();
    shell.toast(i18n.t("switched", { name: member.name }));
    show();
    sync.refresh(DIRECT);
  }

  function mention(member) {
    composer.insert(`@${member.name} `);
  }

  function pickCase(number) {
    navigation.leaveDrawer();
    if (navigation.view() === "list") {
      navigation.open(openKey);
    }
    composer.insert(`#${number}`);
  }

  function show() {
    if (!openKey) {
      return;
    }
    const me = model.me();
    const direct = openKey === DIRECT;
    if (me && !document.hidden && navigation.view() === "chat") {
      model.markSeen(openKey);
    }
    const items = previews.items();
    const title = direct ? i18n.botName() : model.group().name;
    const unread = items.reduce((sum, item) => sum + item.unread, 0);
    const cases = model.cases();
    const count = model.members().length;
    shell.update({ title, count, direct, me, cases, unread });
    conversations.update(items, openKey);
    showMessages(title, me, direct);
    strip.update(cases, model.casesFailed());
    people.update(model.members(), me?.id);
    const writable = direct || model.isMember();
    const context = { role: me?.role, direct, cases, language: i18n.language() };
    composer.update({ writable, suggestions: writable ? suggest(context) : [] });
    const unheard = previews.unheard(openKey);
    if (unheard.length > 0) {
      shell.announce(unheard);
    }
  }

  function showMessages(title, me, direct) {
    const thread = model.thread(openKey);
    const quiet = direct ? "emptyDirect" : model.isMember() ? "emptyGroup" : "noMembers";
    messages.update({
      key: direct ? `${DIRECT}:${me.id}` : openKey,
      title,
      entries: thread.all(),
      find: thread.find,
      me: me?.id,
      direct,
      roles: new Map(model.members().map((member) => [member.id, member.role])),
      empty: i18n.t(thread.isLoaded() ? quiet : "loading"),
    });
  }
}

startPage();
