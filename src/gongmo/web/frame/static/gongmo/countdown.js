/* <time data-countdown datetime="…Z" data-days data-hours data-minutes data-seconds data-over>
   Texts come translated: "{days} {hours}" says numbers with their units as the page's language does,
   "{d} {h} {m} {s}" the bare numbers. The page says the server's time in <html data-now>, so a wrong clock
   on this device moves nothing. Without script the text the server wrote stays. */

const SECOND = 1000, MINUTE = 60 * SECOND, HOUR = 60 * MINUTE, DAY = 24 * HOUR;
const LAST_MINUTES = 10 * MINUTE;
const locale = `${document.documentElement.lang || "en"}-u-nu-latn`;

/* How far this device's clock stands from the server's. A page out of the cache tells nothing. */
function correction() {
  const said = Date.parse(document.documentElement.dataset.now ?? "");
  const [arrival] = performance.getEntriesByType("navigation");
  const fresh = arrival && arrival.transferSize > 0 && arrival.responseStart > 0;
  return fresh && !Number.isNaN(said) ? said - (performance.timeOrigin + arrival.responseStart) : 0;
}

const correctedBy = correction();
const now = () => performance.timeOrigin + performance.now() + correctedBy;

function withUnit(unit, number) {
  return new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "long" }).format(number);
}

function parts(left) {
  const [d, h, m, s] = [left / DAY, (left % DAY) / HOUR, (left % HOUR) / MINUTE, (left % MINUTE) / SECOND].map(Math.floor);
  return {
    d, h, m, s,
    days: withUnit("day", d), hours: withUnit("hour", h), minutes: withUnit("minute", m), seconds: withUnit("second", s),
  };
}

function template(texts, left) {
  if (left <= 0) return texts.over;
  if (left >= DAY) return texts.days;
  if (left >= HOUR) return texts.hours;
  return left > LAST_MINUTES ? texts.minutes : texts.seconds;
}

function say(element) {
  const left = Math.max(0, Date.parse(element.dateTime) - now());
  const text = template(element.dataset, left);
  if (text === undefined) return left;
  const said = parts(left);
  const words = text.replace(/\{(\w+)\}/g, (whole, name) => said[name] ?? whole);
  if (element.textContent !== words) element.textContent = words;
  return left;
}

/* Each second in the last ten minutes, each minute before; the clock is asked anew, so sleep loses nothing. */
function pause(left) {
  if (left <= 0) return Infinity;
  return left > LAST_MINUTES ? left % MINUTE || MINUTE : left % SECOND || SECOND;
}

const clocks = () => [...document.querySelectorAll("time[data-countdown]")];
let next;

function tick() {
  clearTimeout(next);
  const soonest = Math.min(...clocks().map((clock) => pause(say(clock))));
  if (soonest !== Infinity) next = setTimeout(tick, soonest + 20);
}

tick();
document.addEventListener("visibilitychange", () => document.hidden || tick());
document.addEventListener("htmx:afterSwap", tick);
