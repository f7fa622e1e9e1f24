// Comforts alone: every page works without this file.
"use strict";

// A filter is applied as soon as it is chosen.
for (const form of document.querySelectorAll("form[data-filter]")) {
  form.addEventListener("change", () => form.requestSubmit());
}

// Leaving a form with something typed in it asks first.
let typed = false;
for (const form of document.querySelectorAll("form[method=post]")) {
  form.addEventListener("input", () => { typed = true; });
  form.addEventListener("submit", (event) => {
    typed = false;
    // A second click on the way must not do it twice.
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = "yes";
  });
}
window.addEventListener("beforeunload", (event) => { if (typed) event.preventDefault(); });
window.addEventListener("pageshow", () => {
  for (const form of document.forms) delete form.dataset.sent;
});

// An open menu closes by a click elsewhere or Escape.
const menu = document.querySelector("details.user");
document.addEventListener("click", (event) => { if (menu && !menu.contains(event.target)) menu.open = false; });
document.addEventListener("keydown", (event) => {
  if (menu && menu.open && event.key === "Escape") {
    menu.open = false;
    menu.querySelector("summary").focus();
  }
});

// The field with the first error has the attention.
const bad = document.querySelector("[aria-invalid=true]");
if (bad) bad.focus();
