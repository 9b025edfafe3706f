/* <form data-autosave method="post" action="…"> with <p class="saved" role="status" data-saved="Saved at {time}"
   data-saving data-offline data-refused data-conflict>, a hidden `revision`, <div data-conflict-place>, and
   <p class="error" data-fault="NAME" hidden> beside controls. The server answers
   {"revision": n, "saved_at": "22:47:52", "faults": {name: text}}, or 409 with a fragment that shows both texts. */

import { drop, keep, restore } from "./kept.js";

const QUIET = 1200, AGAIN = 15000, LONGEST_KEPT_ALIVE = 60000;

function attend(form) {
  let timer, sending = false, changed = false, stopped = false, conflicted = false;
  const line = form.querySelector(".saved[role=status]");

  function tell(state, values = {}) {
    if (!line?.dataset[state]) return;
    line.textContent = line.dataset[state].replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
    line.classList.toggle("wait", state !== "saved");
    line.hidden = false;
  }

  function later(pause) {
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(send, pause);
  }

  function showFaults(faults = {}) {
    for (const place of form.querySelectorAll("[data-fault]")) {
      const text = faults[place.dataset.fault] ?? "";
      place.textContent = text;
      place.hidden = !text;
      place.closest(".field")?.classList.toggle("wrong", Boolean(text));
    }
  }

  async function settle(response) {
    if (response.status === 409) {
      stopped = conflicted = true;
      tell("conflict");
      form.querySelector("[data-conflict-place]")?.insertAdjacentHTML("beforeend", await response.text());
      return;
    }
    if (response.status >= 500) throw new TypeError("not now");
    if (!response.ok || response.redirected) return tell("refused");
    const answer = await response.json();
    if (form.elements.revision) form.elements.revision.value = answer.revision;
    if (!changed) drop(form);
    showFaults(answer.faults);
    tell("saved", { time: answer.saved_at });
  }

  async function send(leaving = false) {
    if (sending || stopped) return;
    const body = new URLSearchParams([...new FormData(form)].filter(([, value]) => typeof value === "string"));
    const headers = { "X-Autosave": "1", "X-CSRFToken": form.elements.csrfmiddlewaretoken?.value ?? "" };
    const keepalive = leaving === true && body.toString().length < LONGEST_KEPT_ALIVE;
    let pause = QUIET;
    [sending, changed] = [true, false];
    tell("saving");
    try {
      await settle(await fetch(form.action, { method: "POST", body, headers, keepalive, credentials: "same-origin" }));
    } catch {
      [changed, pause] = [true, AGAIN];
      tell("offline");
    }
    sending = false;
    if (changed) later(pause);
  }

  form.addEventListener("input", () => { changed = true; keep(form); later(QUIET); });
  form.addEventListener("submit", () => {
    if (conflicted) drop(form); // one of the two texts was chosen
    clearTimeout(timer);
    stopped = true;
  });
  document.addEventListener("visibilitychange", () => document.hidden && changed && send(true));
  addEventListener("online", () => changed && later(0));
  if (restore(form)) { changed = true; send(); }
}

document.querySelectorAll("form[data-autosave]").forEach(attend);
