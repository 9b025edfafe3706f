/* <form data-once data-sending="…">: the pressed button says what it does, and is pressed once. A second press would
   give the same receipt; this only spares the wait. Coming back to the page makes the button whole again. */

for (const form of document.querySelectorAll("form[data-once]")) {
  const button = form.querySelector("button");
  const text = button.textContent;
  form.addEventListener("submit", (event) => {
    if (form.dataset.sent) return event.preventDefault();
    form.dataset.sent = "1";
    button.textContent = form.dataset.sending;
  });
  addEventListener("pageshow", ({ persisted }) => {
    if (!persisted) return;
    delete form.dataset.sent;
    button.textContent = text;
  });
}
