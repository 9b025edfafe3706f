/* <input type="file" data-upload="…"> sends what is chosen at once and shows how far it is; the server answers with
   the field drawn anew. Without script the file goes with the form. */

function words(text, values) {
  return text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

const size = (bytes) => (bytes < 1e6 ? `${Math.max(1, Math.round(bytes / 1e3))} kB` : `${(bytes / 1e6).toFixed(1)} MB`);

const hideAttach = (place) => place.querySelectorAll("button[name=attach]").forEach((button) => (button.hidden = true));

function replace(field, html) {
  const holder = document.createElement("template");
  holder.innerHTML = html.trim();
  const fresh = holder.content.firstElementChild;
  hideAttach(fresh);
  field.replaceWith(fresh);
  (fresh.querySelector(".error:not([hidden])") ? fresh.querySelector("input[type=file]") : fresh.querySelector(".files a"))?.focus();
}

function send(control) {
  const field = control.closest(".field"), form = control.form;
  const bar = field.querySelector("progress"), line = field.querySelector("[data-progress]");
  const body = new FormData();
  body.append("question", control.name);
  for (const file of control.files) body.append(control.name, file);
  const request = new XMLHttpRequest();
  const failed = () => {
    bar.hidden = true;
    control.disabled = false;
    line.textContent = control.dataset.failed;
  };
  request.upload.addEventListener("progress", ({ loaded, total }) => {
    [bar.hidden, bar.value] = [false, (100 * loaded) / total];
    line.textContent = words(control.dataset.sending, { sent: size(loaded), total: size(total) });
  });
  request.addEventListener("load", () => {
    const drawn = [200, 422].includes(request.status) && request.getResponseHeader("X-Field");
    if (drawn) replace(field, request.responseText);
    else failed();
  });
  request.addEventListener("error", failed);
  request.open("POST", control.dataset.upload);
  request.setRequestHeader("X-Upload", "1");
  request.setRequestHeader("X-CSRFToken", form.elements.csrfmiddlewaretoken.value);
  request.send(body);
  control.disabled = true;
}

hideAttach(document);
document.addEventListener("change", ({ target }) => {
  if (target.matches?.("input[type=file][data-upload]") && target.files.length) send(target);
});
