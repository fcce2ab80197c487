// GOV.UK Frontend says of a radio button that it is expanded, which ARIA 1.2 does not allow on one; axe finds it. The
// answer's words say what belongs to it, so nothing is lost where this is taken away.
function plain(input) {
  input.removeAttribute("aria-expanded");
}

export function startReveals() {
  document.querySelectorAll(".govuk-radios__input[aria-controls]").forEach((input) => {
    plain(input);
    new MutationObserver(() => {
      if (input.hasAttribute("aria-expanded")) {
        plain(input);
      }
    }).observe(input, { attributes: true, attributeFilter: ["aria-expanded"] });
  });
}
