// Lists in the panel beside a picture.

export function isolated(text: string): HTMLElement {
  const found = document.createElement("bdi");
  found.textContent = text;
  return found;
}

/** A name with what is known of it in short; pressing it opens what is said. */
export function rowButton(name: string, detail: string, press: () => void): HTMLElement {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "quiet row-button";
  const small = document.createElement("small");
  small.textContent = detail;
  button.append(isolated(name), small);
  button.addEventListener("click", press);
  return button;
}

export function titled(title: string, rows: readonly HTMLElement[]): HTMLElement[] {
  if (!rows.length) return [];
  const head = document.createElement("h3");
  head.textContent = title;
  const list = document.createElement("ul");
  list.className = "plain";
  for (const row of rows) {
    const item = document.createElement("li");
    item.append(row);
    list.append(item);
  }
  return [head, list];
}
