/** The page's own words in Chinese and English; what the bot says comes from the server. */

import { recall, remember } from "./memory.js";
import { createTimes } from "./times.js";
import { CATALOGUES } from "./words.js";

const ATTRIBUTES = { i18n: null, i18nLabel: "aria-label", i18nPlaceholder: "placeholder" };

/** The words of one language at a time; starts with the remembered one, else the browser's. */
export function createI18n() {
  const browser = navigator.language?.toLowerCase().startsWith("zh") ? "zh" : "en";
  let language = recall("language", browser) === "zh" ? "zh" : "en";
  let about = {};
  let times = null;

  function t(key, values = {}) {
    const template = CATALOGUES[language][key] ?? key;
    const all = { bot: botName(), ...values };
    return template.replace(/\{(\w+)\}/g, (whole, name) => String(all[name] ?? whole));
  }

  function botName() {
    return (language === "zh" ? about.bot_name : about.bot_name_en) || about.bot_name || "小格";
  }

  /** Write the words of the language into every marked element of the page. */
  function apply() {
    document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
    times = createTimes(language, t);
    for (const [mark, attribute] of Object.entries(ATTRIBUTES)) {
      const selector = `data-${mark.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`)}`;
      for (const node of document.querySelectorAll(`[${selector}]`)) {
        const text = t(node.dataset[mark]);
        attribute ? node.setAttribute(attribute, text) : (node.textContent = text);
      }
    }
  }

  return {
    t,
    apply,
    botName,
    times: () => times,
    language: () => language,
    /** A {zh, en} pair from the server in the language of the page. */
    pick: (pair) => pair?.[language] || pair?.zh || pair?.en || "",
    botNames: () => [...new Set([about.bot_name, about.bot_name_en, "小格"].filter(Boolean))],
    setAbout(value) {
      about = value;
      apply();
    },
    toggle() {
      language = language === "zh" ? "en" : "zh";
      remember("language", language);
      apply();
    },
  };
}
