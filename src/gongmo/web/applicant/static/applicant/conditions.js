/* <… class="field" data-question="id" data-when='["same", ["field", "output"], ["is", "master_plan"]]'>
   Shown only while its condition holds; without script all are shown, each with its condition in words
   ([data-words]). What is not asked counts as unanswered in the conditions of others. Three-valued, as the rules are:
   null where nothing is known yet, and only what is true is shown. */

const LOGIC = {
  is: ([value]) => value,
  field: ([name], read) => read(name),
  answered: ([tree], read) => { const value = judge(tree, read); return value !== null && value !== false; },
  same: ([one, other], read) => {
    const [a, b] = [judge(one, read), judge(other, read)];
    return a === null || b === null ? null : a === b;
  },
  has: ([several, one], read) => {
    const chosen = judge(several, read);
    return chosen === null ? null : chosen.includes(judge(one, read));
  },
  not: ([tree], read) => { const value = judge(tree, read); return value === null ? null : !value; },
  and: (trees, read) => settle(trees.map((tree) => judge(tree, read)), false),
  or: (trees, read) => settle(trees.map((tree) => judge(tree, read)), true),
};

function judge([operation, ...operands], read) {
  return LOGIC[operation](operands, read);
}

/* `decisive` decides alone; otherwise one unknown leaves all unknown. */
function settle(values, decisive) {
  if (values.includes(decisive)) return decisive;
  return values.includes(null) ? null : !decisive;
}

function answer(form, name) {
  const controls = [...form.elements].filter((control) => control.name === name && control.type !== "hidden");
  const boxes = controls.filter((control) => control.type === "checkbox");
  if (boxes.length === 1 && boxes[0].value === "yes") return boxes[0].checked;
  const chosen = controls.filter((c) => !["checkbox", "radio"].includes(c.type) || c.checked).map((c) => c.value.trim());
  if (boxes.length) return chosen.length ? chosen : null;
  return chosen[0] || null;
}

function attend(form) {
  const fields = [...form.querySelectorAll("[data-when]")].map((element) => (
    { element, name: element.dataset.question, when: JSON.parse(element.dataset.when) }));
  if (!fields.length) return;
  fields.forEach(({ element }) => element.querySelector("[data-words]")?.setAttribute("hidden", ""));

  function settleAll() {
    const asked = new Map();
    const read = (name) => (isAsked(name) ? answer(form, name) : null);
    function isAsked(name) {
      const field = fields.find((each) => each.name === name);
      if (!field) return true;
      if (!asked.has(name)) {
        asked.set(name, false); // of questions that wait for one another none is asked
        asked.set(name, judge(field.when, read) === true);
      }
      return asked.get(name);
    }
    for (const { element, name } of fields) element.hidden = !isAsked(name);
  }

  form.addEventListener("input", settleAll);
  settleAll();
}

document.querySelectorAll("form").forEach(attend);
