/* Findings lead into the text: a click on `line 18` puts the cursor there, F8 goes from one finding to the next. */

const text = document.querySelector("#yaml");
const links = [...document.querySelectorAll('.finding a[href^="#line-"]')];
let last = -1;

function go(number) {
  const lines = text.value.split("\n");
  const start = lines.slice(0, number - 1).join("\n").length + (number > 1 ? 1 : 0);
  text.focus();
  text.setSelectionRange(start, start + (lines[number - 1] ?? "").length);
  const height = Number.parseFloat(getComputedStyle(text).lineHeight) || 20;
  text.scrollTop = Math.max(0, (number - 4) * height);
}

function numberOf(link) {
  return Number(link.hash.slice("#line-".length));
}

if (text) {
  for (const [n, link] of links.entries()) {
    link.addEventListener("click", () => {
      last = n;
      setTimeout(() => go(numberOf(link)));
    });
  }
  text.addEventListener("keydown", (event) => {
    if (event.key === "F8" && links.length) {
      event.preventDefault();
      last = (last + 1) % links.length;
      go(numberOf(links[last]));
    }
  });
}
