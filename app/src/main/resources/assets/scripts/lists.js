// Lists without loading the page anew: sorting, filtering and turning pages fetch the same address and put the list of the
// answer in its place. Keys j and k go from row to row, x selects, Enter opens; off in fields, and for whoever switched keys
// off. Without this, all of it is links and forms.

const FIELDS = "input:not([type=checkbox]), select, textarea, summary, [contenteditable], [role=combobox], [role=listbox]";

function speaker() {
  let said = document.getElementById("list-said");
  if (!said) {
    said = document.createElement("div");
    said.id = "list-said";
    said.className = "ts-vh";
    said.setAttribute("role", "status");
    document.body.append(said);
  }
  return said;
}

/** Puts the list of an answer where this one is; null if there is none in it, and the page must be loaded. */
function replace(list, page) {
  const fresh = page.getElementById(list.id);
  if (!fresh) {
    return null;
  }
  list.replaceWith(document.importNode(fresh, true));
  const now = document.getElementById(list.id);
  document.title = page.title;
  start(now);
  return now;
}

async function show(list, address, options, remember) {
  list.setAttribute("aria-busy", "true");
  try {
    const answer = await fetch(address, { ...options, credentials: "same-origin" });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const now = answer.ok && new URL(answer.url).pathname === location.pathname ? replace(list, page) : null;
    if (!now) {
      location.assign(answer.url);
      return;
    }
    if (remember) {
      history.pushState({ list: list.id }, "", answer.url);
    }
    const told = page.querySelector("main .ts-width > .govuk-notification-banner");
    if (told) {
      now.prepend(document.importNode(told, true));
    }
    const notice = told?.querySelector(".govuk-notification-banner__content")?.textContent.trim() ?? "";
    const tally = now.querySelector("[data-list-tally]")?.textContent ?? "";
    speaker().textContent = [notice, tally].filter(Boolean).join(" ");
    return now;
  } catch {
    location.assign(address);
  }
}

/** The same link or tool in the list that took this one's place, so that the focus stays where somebody was. */
function focusAgain(list, key, words) {
  const same = [...list.querySelectorAll(key)].find((each) => each.textContent.trim() === words);
  const goal = same ?? list.querySelector("table") ?? list;
  if (!same) {
    goal.tabIndex = -1;
  }
  goal.focus({ preventScroll: Boolean(same) });
  if (!same) {
    list.scrollIntoView({ block: "start" });
  }
}

function marked(list) {
  const boxes = [...list.querySelectorAll("[data-list-row] input[name=key]")];
  const bar = list.querySelector("[data-list-marked]");
  if (!bar) {
    return;
  }
  const chosen = boxes.filter((box) => box.checked).length;
  bar.textContent = chosen === 0 ? "None selected:" : `${chosen} selected:`;
  const all = list.querySelector("[data-list-mark-all]");
  all.textContent = chosen === boxes.length ? "Clear the selection" : "Select all on this page";
}

function words(link) {
  return link.textContent.replace(/[▲▼↕]/gu, "").trim();
}

function start(list) {
  marked(list);
  list.addEventListener("change", () => marked(list));
  list.addEventListener("click", async (event) => {
    const link = event.target.closest("a[data-list-go], .ts-list__end nav a, a[data-list-mark-all]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) {
      return;
    }
    event.preventDefault();
    if (link.matches("[data-list-mark-all]")) {
      const boxes = [...list.querySelectorAll("[data-list-row] input[name=key]")];
      const every = boxes.every((box) => box.checked);
      boxes.forEach((box) => (box.checked = !every));
      marked(list);
      return;
    }
    const paging = link.closest(".ts-list__end nav");
    const name = words(link);
    const now = await show(list, link.href, {}, true);
    if (now && paging) {
      focusAgain(now, "no-such-thing", "");
    } else if (now) {
      const same = [...now.querySelectorAll("a[data-list-go]")].find((each) => words(each) === name);
      focusAgain(now, "a[data-list-go]", same ? same.textContent.trim() : "");
    }
  });
  list.addEventListener("submit", async (event) => {
    const form = event.target.closest("form[data-list-form]");
    if (!form) {
      return;
    }
    event.preventDefault();
    const now = await show(list, form.action, { method: "POST", body: new URLSearchParams(new FormData(form)) }, true);
    if (now) {
      focusAgain(now, "no-such-thing", "");
    }
  });
}

function rows() {
  return [...document.querySelectorAll("[data-list] [data-list-row]")];
}

function goTo(row) {
  rows().forEach((each) => each.classList.toggle("is-here", each === row));
  const goal = row.querySelector("a[href], input");
  goal?.focus({ preventScroll: true });
  row.scrollIntoView({ block: "nearest" });
}

function onKey(event) {
  if (document.body.dataset.shortcuts === "off" || event.ctrlKey || event.metaKey || event.altKey || event.target.closest(FIELDS)) {
    return;
  }
  const all = rows();
  const here = all.findIndex((row) => row.classList.contains("is-here"));
  const inside = event.target.closest("[data-list-row]");
  const step = { j: 1, k: -1, ArrowDown: inside ? 1 : 0, ArrowUp: inside ? -1 : 0 }[event.key] ?? 0;
  if (step !== 0 && all.length > 0) {
    event.preventDefault();
    const from = inside ? all.indexOf(inside) : here;
    goTo(all[Math.min(all.length - 1, Math.max(0, from + step))]);
  } else if (event.key === "x" && here >= 0) {
    const box = all[here].querySelector("input[name=key]");
    if (box) {
      event.preventDefault();
      box.checked = !box.checked;
      box.dispatchEvent(new Event("change", { bubbles: true }));
    }
  } else if (event.key === "Enter" && here >= 0 && event.target.matches("input[name=key]")) {
    event.preventDefault();
    all[here].querySelector("a[href]")?.click();
  }
}

export function startLists() {
  const lists = [...document.querySelectorAll("[data-list]")];
  if (lists.length === 0) {
    return;
  }
  speaker();
  lists.forEach(start);
  document.addEventListener("keydown", onKey);
  window.addEventListener("popstate", () => {
    const list = document.querySelector("[data-list]");
    if (list) {
      show(list, location.href, {}, false);
    }
  });
}
