/* <form data-card>: the row of usual points and the field for an exact number follow one another, and so do the points
   beside each title and the sum. `[data-total]` holds the sum, `[data-told]` the rest of its line as a template.
   Loads before autosave.js, so that what is kept on this device is what the next page will hold. */

const MILLIONTHS = 1e6;

function number(text) {
  const typed = text.trim().replace(",", ".");
  return typed !== "" && Number.isFinite(Number(typed)) ? Number(typed) : null;
}

/* As the server writes it once it is saved. */
function tidy(form) {
  for (const text of form.querySelectorAll("textarea")) text.value = text.value.trim();
  for (const input of form.querySelectorAll("input[name^='points-']")) {
    const typed = input.value.trim();
    input.value = /^\d+\.?\d*$/.test(typed) ? String(Number(typed)) : typed;
  }
  form.dispatchEvent(new Event("input", { bubbles: true }));
}

function attend(form) {
  form.querySelectorAll("input[name^='was-']").forEach((was) => was.remove()); // only needed where nothing follows
  const exact = [...form.querySelectorAll("input[name^='points-']")];
  const nameOf = (input) => input.name.slice("points-".length);
  const radiosOf = (name) => [...form.querySelectorAll(`input[name='pick-${name}']`)];
  const told = form.querySelector("[data-told]");

  function tell() {
    const given = exact.map((input) => number(input.value));
    const none = given.every((value) => value === null);
    const sum = given.reduce((total, value) => total + Math.round((value ?? 0) * MILLIONTHS), 0) / MILLIONTHS;
    const full = exact.reduce((total, input, place) => total + (given[place] === null && !none ? 0 : Math.round(Number(input.dataset.full) * MILLIONTHS)), 0) / MILLIONTHS;
    exact.forEach((input, place) => {
      form.querySelector(`[data-given='${nameOf(input)}']`).textContent = given[place] === null ? "—" : String(given[place]);
    });
    form.querySelector("[data-total]").textContent = String(sum);
    const words = { full, given: given.filter((value) => value !== null).length, all: exact.length };
    told.textContent = told.dataset.told.replace(/\{(\w+)\}/g, (whole, name) => words[name] ?? whole);
  }

  form.addEventListener("submit", () => tidy(form));
  form.addEventListener("input", ({ target }) => {
    if (!target.name) return;
    if (target.name.startsWith("pick-")) {
      form.elements[target.name.replace("pick-", "points-")].value = target.value;
    } else if (target.name.startsWith("points-")) {
      const value = number(target.value);
      for (const radio of radiosOf(nameOf(target))) radio.checked = value !== null && Number(radio.value) === value;
    } else {
      return;
    }
    tell();
  });
  tell();
}

document.querySelectorAll("form[data-card]").forEach(attend);
