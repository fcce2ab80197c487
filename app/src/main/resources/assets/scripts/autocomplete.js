// A long list of choices becomes a field to type into. The list itself stays what is sent, and works without this.

function load(address) {
  return new Promise((done, failed) => {
    const script = document.createElement("script");
    script.src = address;
    script.onload = done;
    script.onerror = failed;
    document.head.append(script);
  });
}

/** The component writes suggestions as markup; ours are text. */
function asText(words) {
  const holder = document.createElement("span");
  holder.textContent = words ?? "";
  return holder.innerHTML;
}

/** What was typed and is no choice is not sent as the choice that stood there before. */
function guard(list, field) {
  const same = (words) => words.trim().toLowerCase();
  field.addEventListener("input", () => field.setCustomValidity(""));
  list.form?.addEventListener("submit", (event) => {
    const typed = same(field.value);
    if (same(list.selectedOptions[0]?.textContent ?? "") === typed) {
      return;
    }
    const meant = [...list.options].filter((option) =>
      typed === "" ? option.value === "" : same(option.textContent) === typed,
    );
    if (meant.length === 1) {
      list.value = meant[0].value;
      return;
    }
    event.preventDefault();
    field.setCustomValidity("Choose one from the list, or empty this field and choose from all of them.");
    field.reportValidity();
  });
}

export async function startAutocomplete() {
  const lists = [...document.querySelectorAll("select[data-autocomplete]")];
  if (lists.length === 0) {
    return;
  }
  await load("./accessible-autocomplete.js");
  for (const list of lists) {
    const id = list.id;
    window.accessibleAutocomplete.enhanceSelectElement({
      selectElement: list,
      defaultValue: list.selectedOptions[0]?.textContent ?? "",
      showAllValues: true,
      preserveNullOptions: true,
      dropdownArrow: () => "",
      templates: { inputValue: (words) => words ?? "", suggestion: asText },
    });
    guard(list, document.getElementById(id));
  }
}
