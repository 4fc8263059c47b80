// Keeps what is typed: a second after the last key, a form with data-draft is sent to the server as a draft.
// Without this file everything works; the button "keep the draft" does the same.
"use strict";
for (const form of document.querySelectorAll("form[data-draft]")) {
  const note = form.querySelector("[data-saved]");
  let waiting = 0;
  const keep = async () => {
    const fields = new URLSearchParams();
    for (const [name, value] of new FormData(form)) {
      if (typeof value === "string") fields.append(name, value);
    }
    try {
      const answer = await fetch("/work/drafts", { method: "POST", body: fields, headers: { "X-Jisr": "draft" } });
      if (answer.ok && note) note.textContent = await answer.text();
    } catch {
      // Offline: the next key tries again.
    }
  };
  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(keep, 1000);
  });
  form.addEventListener("submit", () => clearTimeout(waiting));
}
document.getElementById("faults")?.focus();
