/** Times as people say them, always in the neighbourhood's own time zone. */

const ZONE = "Asia/Shanghai";
const DAY_MS = 86_400_000;

/** Times in one language ("zh" or "en"); `words` gives "yesterday" and the like. */
export function createTimes(language, words) {
  const locale = language === "zh" ? "zh-CN" : "en-GB";
  const format = (options) => new Intl.DateTimeFormat(locale, { timeZone: ZONE, ...options });
  const clock = format({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  const weekday = format({ weekday: "long" });
  const shortWeekday = format({ weekday: "short" });
  const date = format({ month: language === "zh" ? "long" : "short", day: "numeric" });

  function day(moment, now) {
    const daysAgo = dayNumber(now) - dayNumber(moment);
    if (daysAgo === 0) {
      return "";
    }
    if (daysAgo === 1) {
      return words("yesterday");
    }
    return daysAgo > 1 && daysAgo < 7 ? weekday.format(moment) : date.format(moment);
  }

  return {
    /** Above a message: "14:05", "昨天 14:05". */
    full: (iso, now = new Date()) => {
      const moment = new Date(iso);
      return [day(moment, now), clock.format(moment)].filter(Boolean).join(" ");
    },
    /** In the list of conversations: "14:05", "昨天", "12月1日". */
    short: (iso, now = new Date()) => {
      const moment = new Date(iso);
      return day(moment, now) || clock.format(moment);
    },
    /** A deadline: "12月1日 周二", "Tue 1 Dec"; with the hour when it is near. */
    deadline: (iso, now = new Date()) => {
      const moment = new Date(iso);
      if (dayNumber(moment) === dayNumber(now)) {
        return `${words("today")} ${clock.format(moment)}`;
      }
      const parts = [date.format(moment), shortWeekday.format(moment)];
      return (language === "zh" ? parts : parts.reverse()).join(" ");
    },
  };
}

/** Whether two messages are far enough apart to say the time between them. */
export function needsTime(previousIso, iso) {
  const gap = 5 * 60_000;
  return previousIso == null || new Date(iso) - new Date(previousIso) >= gap;
}

const DAY_PARTS = new Intl.DateTimeFormat("en-CA", { timeZone: ZONE });

function dayNumber(moment) {
  return Math.round(Date.parse(`${DAY_PARTS.format(moment)}T00:00:00Z`) / DAY_MS);
}
