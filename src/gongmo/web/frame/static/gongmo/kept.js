/* What could not be sent stays on this device, by the address it is for, until it is sent. */

const keyOf = (form) => `gongmo:${form.action}`;
const UNKEPT = new Set(["csrfmiddlewaretoken", "revision"]);

export function entriesOf(form) {
  return [...new FormData(form)].filter(([name, value]) => !UNKEPT.has(name) && typeof value === "string");
}

export function keep(form) {
  try {
    localStorage.setItem(keyOf(form), JSON.stringify({ revision: form.elements.revision?.value, entries: entriesOf(form) }));
  } catch { /* a full or forbidden store keeps nothing; the page still holds what was typed */ }
}

export function drop(form) {
  try { localStorage.removeItem(keyOf(form)); } catch { /* as above */ }
}

/* Puts what was kept back into the form; false when there is nothing the server does not hold already. */
export function restore(form) {
  let kept = null;
  try { kept = JSON.parse(localStorage.getItem(keyOf(form))); } catch { /* as above */ }
  if (!kept) return false;
  if (JSON.stringify(kept.entries) === JSON.stringify(entriesOf(form))) {
    drop(form);
    return false;
  }
  if (form.elements.revision && kept.revision) form.elements.revision.value = kept.revision;
  const values = new Map();
  for (const [name, value] of kept.entries) values.set(name, [...(values.get(name) ?? []), value]);
  for (const control of form.elements) write(control, values);
  return true;
}

function write(control, values) {
  if (!control.name || UNKEPT.has(control.name) || ["file", "submit", "button", "hidden"].includes(control.type)) return;
  const kept = values.get(control.name) ?? [];
  if (control.type === "checkbox" || control.type === "radio") control.checked = kept.includes(control.value);
  else if (control.type === "select-multiple") [...control.options].forEach((option) => (option.selected = kept.includes(option.value)));
  else if (kept.length) control.value = kept.shift();
}
