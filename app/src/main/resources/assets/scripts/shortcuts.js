// A letter goes to a section, a number opens its row. Off in fields, and for whoever switched it off (WCAG 2.1.4).

const LETTERS = "ABCDEFGHI";
const FIELDS = "input, select, textarea, [contenteditable], [role=combobox], [role=listbox]";

function cap(text) {
  const key = document.createElement("kbd");
  key.className = "ts-key";
  key.textContent = text;
  key.setAttribute("aria-hidden", "true");
  return key;
}

/** The links that rows of a section open, one a row, in the order of the page. */
function rows(section) {
  return [...section.querySelectorAll("tbody tr, .ts-lines > li")]
    .map((row) => row.querySelector("th a[href], td a[href], a[href]"))
    .filter(Boolean);
}

function label(section, letter) {
  section.querySelector(".ts-section__head")?.prepend(cap(letter));
  rows(section)
    .slice(0, 9)
    .forEach((link, at) => link.before(cap(letter + (at + 1)), " "));
}

function goTo(section) {
  const heading = section.querySelector("h2");
  heading.tabIndex = -1;
  heading.focus();
  section.scrollIntoView({ block: "start" });
}

export function startShortcuts() {
  if (document.body.dataset.shortcuts !== "on") {
    return;
  }
  const home = document.querySelector("[data-shortcut-sections]");
  const sections = home ? [...home.querySelectorAll(".ts-section")].slice(0, LETTERS.length) : [];
  sections.forEach((section, at) => label(section, LETTERS[at]));
  let chosen = null;
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.target.closest(FIELDS)) {
      return;
    }
    const section = sections[LETTERS.indexOf(event.key.toUpperCase())];
    if (event.key === "/" && document.getElementById("ts-find")) {
      document.getElementById("ts-find").focus();
    } else if (event.key === "?") {
      location.assign("/settings#keys");
    } else if (event.key.length === 1 && section) {
      chosen = section;
      goTo(section);
    } else if (chosen && /^[1-9]$/.test(event.key)) {
      rows(chosen)[Number(event.key) - 1]?.click();
    } else {
      return;
    }
    event.preventDefault();
  });
}
