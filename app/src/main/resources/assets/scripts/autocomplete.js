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

export async function startAutocomplete() {
  const lists = [...document.querySelectorAll("select[data-autocomplete]")];
  if (lists.length === 0) {
    return;
  }
  await load("./accessible-autocomplete.js");
  for (const list of lists) {
    window.accessibleAutocomplete.enhanceSelectElement({
      selectElement: list,
      defaultValue: list.selectedOptions[0]?.textContent ?? "",
      showAllValues: true,
      preserveNullOptions: true,
      dropdownArrow: () => "",
      templates: { inputValue: (words) => words ?? "", suggestion: asText },
    });
  }
}
