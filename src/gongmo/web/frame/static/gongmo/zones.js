/* <small data-zone="Asia/Seoul" datetime="…Z" data-text="{day} {month}, {hour}:{minute} · your time, {zone}" hidden>
   The same instant where the reader is. `data-zone` is the call's own zone: where its clocks show the same time,
   nothing is added. {month} is the name, {m} the number, {place} the zone's city, {zone} its name in the language. */

const language = document.documentElement.lang || "en";
const locale = `${language}-u-nu-latn`;
const home = Intl.DateTimeFormat().resolvedOptions().timeZone;
const CLOCK = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" };

function partsOf(instant, options) {
  const found = new Intl.DateTimeFormat(locale, options).formatToParts(instant);
  return Object.fromEntries(found.map(({ type, value }) => [type, value]));
}

function wallClock(instant, timeZone) {
  return new Intl.DateTimeFormat("en-u-nu-latn", { dateStyle: "short", timeStyle: "short", timeZone }).format(instant);
}

function words(instant) {
  const date = { year: "numeric", day: "numeric", weekday: "short", timeZone: home };
  const named = partsOf(instant, { ...date, ...CLOCK, month: "long" });
  const { month: m } = partsOf(instant, { ...date, month: "numeric" });
  const { timeZoneName } = partsOf(instant, { timeZone: home, timeZoneName: "longGeneric" });
  return { ...named, m: m.replace(/\D/g, ""), zone: timeZoneName, place: home.split("/").at(-1).replaceAll("_", " ") };
}

function fill(element) {
  const instant = new Date(element.getAttribute("datetime"));
  if (Number.isNaN(instant.getTime())) return;
  const zone = element.dataset.zone || home;
  element.hidden = wallClock(instant, zone) === wallClock(instant, home);
  if (element.hidden) return;
  const said = words(instant);
  const text = element.dataset.text || "{day} {month}, {hour}:{minute} ({zone})";
  element.textContent = text.replace(/\{(\w+)\}/g, (whole, name) => said[name] ?? whole);
}

function fillAll() {
  document.querySelectorAll("[data-zone][datetime]").forEach(fill);
}

fillAll();
document.addEventListener("htmx:afterSwap", fillAll);
