// "Near me": asks the device where it is, only when the button is pressed, and rounds the answer to
// two decimals of a degree (about a kilometre) before it goes anywhere. Without this file the list works.
"use strict";
const near = document.querySelector("[data-near]");
if (near && navigator.geolocation) {
  const form = near.form;
  const note = form.querySelector("[data-near-note]");
  near.hidden = false;
  near.addEventListener("click", () => {
    note.textContent = near.dataset.waiting;
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        const point = coords.latitude.toFixed(2) + "," + coords.longitude.toFixed(2);
        form.elements.commune.value = "";
        form.elements.near.append(new Option(point, point, true, true));
        form.submit();
      },
      () => { note.textContent = near.dataset.refused; },
      { maximumAge: 600000, timeout: 15000 },
    );
  });
}
