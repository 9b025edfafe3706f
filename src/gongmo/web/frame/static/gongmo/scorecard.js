/* <form data-scorecard> with one <fieldset class="crit"> a criterion, in it `.points` radios and a reason.
   J and K go to the next and the criterion before, a digit chooses the point in that place, R goes to the reason,
   Escape comes back from it. Everything can be done with Tab and the arrow keys too. */

const TYPED_INTO = "textarea, select, input:not([type=radio], [type=checkbox])";

function criteriaOf(form) {
  return [...form.querySelectorAll(".crit")];
}

function pointsOf(criterion) {
  return [...criterion.querySelectorAll(".points input:enabled")];
}

function enter(criterion) {
  const points = pointsOf(criterion);
  const target = points.find((point) => point.checked) ?? points[0] ?? criterion.querySelector("input, textarea");
  target?.focus();
  criterion.scrollIntoView({ block: "nearest" });
}

function move(form, step) {
  const criteria = criteriaOf(form);
  const here = criteria.findIndex((criterion) => criterion.contains(document.activeElement));
  const there = here < 0 ? 0 : Math.min(criteria.length - 1, Math.max(0, here + step));
  if (criteria[there]) enter(criteria[there]);
}

function choose(criterion, place) {
  const point = pointsOf(criterion)[place - 1];
  if (!point) return false;
  point.focus();
  if (!point.checked) point.click();
  return true;
}

function pressed(form, key, criterion) {
  if (key === "j" || key === "k") {
    move(form, key === "j" ? 1 : -1);
    return true;
  }
  if (!criterion) return false;
  if (/^[1-9]$/.test(key)) return choose(criterion, Number(key));
  if (key !== "r") return false;
  const reason = criterion.querySelector("textarea");
  reason?.focus();
  return Boolean(reason);
}

/* The letter's place on the keyboard, so that J is J with a Korean or Arabic layout too. */
function keyOf(event) {
  const [, name] = /^(?:Key|Digit|Numpad)(\w)$/.exec(event.code) ?? [];
  return (name ?? event.key).toLowerCase();
}

function attend(form) {
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const criterion = document.activeElement?.closest?.(".crit");
    if (document.activeElement?.matches?.(TYPED_INTO)) {
      if (event.key === "Escape" && criterion) enter(criterion);
      return;
    }
    if (pressed(form, keyOf(event), criterion)) event.preventDefault();
  });
}

document.querySelectorAll("form[data-scorecard]").forEach(attend);
