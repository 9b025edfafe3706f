/* <form data-choice>: what describes another organisation is shown only when another is chosen. */

for (const form of document.querySelectorAll("form[data-choice]")) {
  const choices = [...form.querySelectorAll("input[name=organisation]")];
  if (!choices.length) continue;
  const others = [...form.querySelectorAll(".field")].filter((field) => !choices.some((choice) => field.contains(choice)));
  const settle = () => {
    const another = choices.some((choice) => choice.checked && choice.value === "another");
    others.forEach((field) => (field.hidden = !another));
  };
  form.addEventListener("change", settle);
  settle();
}
