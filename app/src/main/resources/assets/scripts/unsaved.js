// Asks before a page is left with something typed that has not been sent. Forms that keep drafts need no question, nor do
// searches, filters and selections of lists.

const typed = (form) =>
  [...form.elements]
    .filter((field) => field.name && field.type !== "hidden" && field.type !== "submit")
    .map((field) => (field.type === "checkbox" || field.type === "radio" ? field.checked : field.value))
    .join("\u0000");

export function startUnsaved() {
  const forms = [...document.querySelectorAll('form[method="post"]:not([data-draft], [data-list-form], [data-list-rows], [role=search])')];
  const before = new Map(forms.map((form) => [form, typed(form)]));
  let sending = false;
  document.addEventListener("submit", (event) => {
    sending = !event.defaultPrevented;
  });
  window.addEventListener("beforeunload", (event) => {
    if (!sending && forms.some((form) => form.isConnected && typed(form) !== before.get(form))) {
      event.preventDefault();
    }
  });
}
