// Keeps what is typed: a second after the last key, a form with data-draft is sent to the server as a draft.
// Without this file everything works; the button "keep the draft" does the same.
"use strict";
for (const form of document.querySelectorAll("form[data-draft]")) {
  const note = form.querySelector("[data-saved]");
  let waiting = 0;
  const say = (kept, words) => {
    note.className = kept ? "saved" : "note late";
    note.textContent = words;
  };
  const keep = async () => {
    const fields = new URLSearchParams();
    for (const [name, value] of new FormData(form)) {
      if (typeof value === "string") fields.append(name, value);
    }
    try {
      const answer = await fetch("/work/drafts", { method: "POST", body: fields, headers: { "X-Jisr": "draft" } });
      const kept = answer.ok && !answer.redirected;
      say(kept, kept ? await answer.text() : form.dataset.unsaved);
    } catch {
      say(false, form.dataset.unsaved); // Offline: the next key tries again.
    }
  };
  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(keep, 1000);
  });
  form.addEventListener("submit", () => clearTimeout(waiting));
}
document.getElementById("faults")?.focus();

// A large file shows how far its sending has come. Without this file the browser's own sign does.
for (const form of document.querySelectorAll("form[data-progress]")) {
  form.addEventListener("submit", (event) => {
    if (event.submitter?.name) return;
    event.preventDefault();
    const shown = form.querySelector(".progress");
    shown.hidden = false;
    const request = new XMLHttpRequest();
    request.upload.onprogress = (sent) => { shown.lastElementChild.value = (100 * sent.loaded) / sent.total; };
    request.onload = () => {
      const page = new DOMParser().parseFromString(request.responseText, "text/html");
      document.title = page.title;
      document.querySelector("main").replaceWith(page.querySelector("main"));
      document.querySelector("main").focus();
      scrollTo(0, 0);
    };
    request.onerror = () => form.submit();
    request.open("POST", form.action);
    request.send(new FormData(form));
  });
}
