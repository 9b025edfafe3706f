/* While somebody types: characters left beside a text ([data-count]), and the words of an amount
   ([data-words-of]) for what is plainly digits. Whatever else is typed, the server reads when it saves. */

const language = document.documentElement.lang || "en";
const NAMES = { KRW: { ko: "원", en: "won", ar: "وون" } };
const UNITS = {
  ko: [[1e12, "조"], [1e8, "억"], [1e4, "만"], [1, ""]],
  en: [[1e9, "billion"], [1e6, "million"]],
  ar: [[1e9, "مليار"], [1e6, "مليون"]],
};
const plain = (number) => number.toLocaleString("en", { maximumFractionDigits: 2 });

function korean(amount, name) {
  let rest = amount;
  const parts = [];
  for (const [size, unit] of UNITS.ko) {
    const whole = Math.floor(rest / size);
    if (whole) parts.push(plain(whole) + unit);
    rest %= size;
  }
  return (parts.join(" ") || "0") + name;
}

function inWords(amount, currency) {
  const name = NAMES[currency]?.[language] ?? "";
  if (language === "ko") return korean(amount, name || ` ${currency}`);
  const [size, unit] = (UNITS[language] ?? UNITS.en).find(([each]) => amount >= each && (amount * 100) % each === 0) ?? [1, ""];
  const number = [plain(amount / size), unit].filter(Boolean).join(" ");
  return name ? `${number} ${name}` : `${currency} ${number}`;
}

function sayAmount(control) {
  const place = document.querySelector(`[data-words-of="${CSS.escape(control.name)}"]`);
  if (!place) return;
  const digits = /^\d{1,3}(,\d{3})+$|^\d{4,15}$/.test(control.value.trim()) ? Number(control.value.replaceAll(",", "")) : NaN;
  place.textContent = Number.isNaN(digits) ? "" : inWords(digits, control.dataset.money);
}

function sayLeft(control) {
  const place = control.closest(".field")?.querySelector("[data-count]");
  if (!place) return;
  const left = Number(place.dataset.count) - [...control.value.trim().normalize("NFC")].length;
  place.textContent = (left < 0 ? place.dataset.over : place.dataset.text).replace("{n}", plain(Math.abs(left)));
  place.hidden = false;
}

document.addEventListener("input", ({ target }) => {
  if (target.matches?.("[data-money]")) sayAmount(target);
  if (target.matches?.("textarea, input[type=text]")) sayLeft(target);
});
document.querySelectorAll("[data-count]").forEach((place) => {
  const control = place.closest(".field").querySelector("textarea, input");
  if (control) sayLeft(control);
});
