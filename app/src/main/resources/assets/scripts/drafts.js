// Keeps a form that its author has not finished, a few seconds after they stop typing, for themselves alone.
const PAUSE = 3000;

function watch(form) {
  const said = form.querySelector("[data-draft-said]");
  let waiting = 0;
  let sending = false;
  let changed = false;
  let leaving = false;

  async function keep() {
    waiting = 0;
    if (sending || leaving || !changed) {
      return;
    }
    sending = true;
    changed = false;
    try {
      const fields = new URLSearchParams(new FormData(form));
      // Says for whom the form was made, so that one sent after signing out waits for them; a draft is not sent in.
      fields.delete("_for");
      const reply = await fetch(form.dataset.draft, {
        method: "POST",
        body: fields,
        redirect: "manual",
      });
      if (!reply.ok) {
        throw new Error(String(reply.status));
      }
      said.textContent = await reply.text();
      said.classList.remove("ts-late");
    } catch {
      changed = true;
      said.textContent = "The draft could not be kept. What you typed is still here; you may have been signed out.";
      said.classList.add("ts-late");
    } finally {
      sending = false;
      if (changed && !waiting && !leaving) {
        waiting = setTimeout(keep, PAUSE * 5);
      }
    }
  }

  function typed() {
    changed = true;
    clearTimeout(waiting);
    waiting = setTimeout(keep, PAUSE);
  }

  form.addEventListener("input", typed);
  form.addEventListener("change", typed);
  form.addEventListener("submit", () => {
    leaving = true;
    clearTimeout(waiting);
  });
  // Whoever turns to another window leaves no words behind.
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden" && changed && !leaving) {
      clearTimeout(waiting);
      keep();
    }
  });
}

export function startDrafts() {
  document.querySelectorAll("form[data-draft]").forEach(watch);
}
