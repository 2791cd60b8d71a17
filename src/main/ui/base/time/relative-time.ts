const UNITS: [Intl.RelativeTimeFormatUnit, number][] = [
  ["minute", 60],
  ["hour", 3600],
  ["day", 86400],
];

/** Stories older than this keep their date: "8 days ago" says less than "2 November". */
const NEWS = 2 * 86400;

/**
 * Says "2 hours ago" in place of the date inside it while that is news, and leaves out this year
 * after that. The page itself says the whole date, since a cached page cannot know how old it is;
 * that stays as the title.
 */
export class RelativeTime extends HTMLElement {
  connectedCallback(): void {
    const time = this.querySelector("time");
    if (!time) return;
    const seconds = (Date.now() - Date.parse(time.dateTime)) / 1000;
    const whole = time.textContent ?? "";
    if (seconds >= 60 && seconds < NEWS) {
      time.textContent = ago(seconds, digits(document.documentElement.lang));
    } else {
      const year = time.querySelector("span");
      if (!year || !time.dateTime.startsWith(String(new Date().getFullYear()))) return;
      year.remove();
    }
    time.title = whole;
  }
}

/**
 * "5 minutes ago", in the page's language.
 *
 * @param seconds from one minute on
 */
export function ago(seconds: number, language: string): string {
  const [unit, size] = UNITS.findLast(([, size]) => seconds >= size) ?? ["minute", 60];
  return new Intl.RelativeTimeFormat(language, { numeric: "auto" }).format(
    -Math.floor(seconds / size),
    unit,
  );
}

/** The page writes Arabic in its own digits; browsers do so only when asked. */
function digits(language: string): string {
  return language === "ar" ? "ar-u-nu-arab" : language;
}

if (!customElements.get("relative-time")) customElements.define("relative-time", RelativeTime);
