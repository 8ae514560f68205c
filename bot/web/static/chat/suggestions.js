/** The few sentences worth one tap, by role, place and what the cases of the grid are waiting for. */

const WORDS = {
  zh: {
    report: "3号楼下水道又堵了",
    mine: "我的",
    myWorker: "我的网格员",
    help: "帮助",
    todo: "待办",
    accept: "接",
    arrived: "到场",
    resolve: "办结",
    fixed: "修好了",
    reopen: "没好",
    notice: "公告 明天8点",
    notices: "公告列表",
  },
  // Only the commands that exist in English; a missing word leaves its suggestion out.
  en: {
    report: "drain blocked in building 3",
    mine: "mine",
    myWorker: "my worker",
    help: "help",
    todo: "todo",
    accept: "accept",
    arrived: "arrived",
    resolve: "resolve",
    fixed: "fixed",
    reopen: "reopen",
    notice: "notice tomorrow 8am",
    notices: "notices",
  },
};

const PLANS = {
  resident: ["report", "fixed:resolved", "reopen:resolved", "mine", "myWorker", "help"],
  building_leader: ["report", "fixed:resolved", "reopen:resolved", "mine", "help"],
  community_lead: ["notice…", "notices", "todo:direct", "help"],
  staff: ["todo:direct", "accept:assigned", "arrived:assigned", "resolve:accepted…", "help"],
};

/**
 * Suggestions as {label, text}. A plan entry is a word, then what it needs: `:direct` only in private,
 * `:<status>` the newest case in that status; a closing "…" means that the person goes on writing.
 */
export function suggest({ role, direct, cases, language }) {
  const words = WORDS[language];
  const plan = PLANS[role] ?? PLANS.staff;
  return plan.map((entry) => fill(entry, words, direct, cases)).filter(Boolean);
}

function fill(entry, words, direct, cases) {
  const goesOn = entry.endsWith("…");
  const [name, need] = entry.replace("…", "").split(":");
  const word = words[name];
  if (!word || (need === "direct" && !direct)) {
    return null;
  }
  let text = word;
  if (need && need !== "direct") {
    const waiting = cases.find((item) => item.status === need);
    if (!waiting) {
      return null;
    }
    text = `${word} #${waiting.number}`;
  }
  return goesOn ? { label: `${text} …`, text: `${text} ` } : { label: text, text };
}
