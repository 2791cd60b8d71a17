/**
 * Times of the edition's zone. A local time of a day on which the clocks change may not exist, or
 * exist twice: {@link instantsOf} says which it is, so that the panel can ask at once. The server
 * asks again and has the last word.
 */

/** The instants that a local time means: one, none in a gap, two in an overlap. */
export function instantsOf(local: string, zone: string): Date[] {
  const wall = Date.parse(`${withSeconds(local)}Z`);
  if (Number.isNaN(wall)) return [];
  const found = new Set<number>();
  // Clocks change by less than a day: the offsets before and after the time are all there are.
  for (const near of [wall - 86_400_000, wall, wall + 86_400_000]) {
    const instant = wall - offsetAt(near, zone);
    if (instant + offsetAt(instant, zone) === wall) found.add(instant);
  }
  return [...found].sort((a, b) => a - b).map((instant) => new Date(instant));
}

/** The first instant after the gap that a missing local time lies in. */
export function afterGap(local: string, zone: string): Date {
  const wall = Date.parse(`${withSeconds(local)}Z`);
  let low = wall - 86_400_000 - offsetAt(wall - 86_400_000, zone);
  let high = wall + 86_400_000 - offsetAt(wall + 86_400_000, zone);
  const before = offsetAt(low, zone);
  while (high - low > 1000) {
    const middle = Math.floor((low + high) / 2000) * 1000;
    if (offsetAt(middle, zone) === before) low = middle;
    else high = middle;
  }
  return new Date(high);
}

function withSeconds(local: string): string {
  return /T\d\d:\d\d$/.test(local) ? `${local}:00` : local;
}

/** How far a zone is ahead of UTC at an instant, in milliseconds. */
export function offsetAt(instant: number, zone: string): number {
  const parts = Object.fromEntries(
    formatter(zone)
      .formatToParts(new Date(instant))
      .map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  const wall = Date.UTC(year, month - 1, day, hour, minute, second);
  return wall - Math.floor(instant / 1000) * 1000;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    calendar: "gregory",
    numberingSystem: "latn",
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  formatters.set(zone, made);
  return made;
}

/** An instant as the fields of a form have it: `2027-03-28` and `01:30:00`. */
export function fieldsOf(instant: Date, zone: string): { date: string; time: string } {
  const wall = new Date(instant.getTime() + offsetAt(instant.getTime(), zone)).toISOString();
  return { date: wall.slice(0, 10), time: wall.slice(11, 19) };
}

/** "UTC+1", "UTC+5:30". */
export function offsetName(instant: Date, zone: string): string {
  const minutes = offsetAt(instant.getTime(), zone) / 60_000;
  const rest = Math.abs(minutes % 60);
  const hours = Math.trunc(Math.abs(minutes) / 60);
  return `UTC${minutes < 0 ? "−" : "+"}${hours}${rest ? `:${String(rest).padStart(2, "0")}` : ""}`;
}

/** "00:01 on Wednesday 25 November", with seconds only where they say something. */
export function longTime(instant: Date, zone: string): string {
  const { time } = fieldsOf(instant, zone);
  const shown = time.endsWith(":00") ? time.slice(0, 5) : time;
  const day = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    weekday: "long",
    day: "numeric",
    month: "long",
    ...(instant.getFullYear() === new Date().getFullYear() ? {} : { year: "numeric" }),
  });
  return `${shown} on ${day.format(instant)}`;
}

/** "Wed 00:01", as a button or a bar says it; the year where it is another one. */
export function shortTime(instant: Date, zone: string, now = new Date()): string {
  const { date, time } = fieldsOf(instant, zone);
  const shown = time.endsWith(":00") ? time.slice(0, 5) : time;
  const today = fieldsOf(now, zone).date;
  if (date === today) return shown;
  const far = Math.abs(instant.getTime() - now.getTime()) > 6 * 86_400_000;
  const day = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    ...(far ? { day: "numeric", month: "short" } : { weekday: "short" }),
    ...(far && date.slice(0, 4) !== today.slice(0, 4) ? { year: "numeric" } : {}),
  });
  return `${day.format(instant)} ${shown}`;
}

/** "In 20 minutes", "in 3 days"; "a moment ago" is nobody's business here. */
export function distance(instant: Date, now = new Date()): string {
  const minutes = Math.round((instant.getTime() - now.getTime()) / 60_000);
  const words = new Intl.RelativeTimeFormat("en", { numeric: "always" });
  if (Math.abs(minutes) < 60) return words.format(minutes, "minute");
  if (Math.abs(minutes) < 36 * 60) return words.format(Math.round(minutes / 60), "hour");
  return words.format(Math.round(minutes / 1440), "day");
}
