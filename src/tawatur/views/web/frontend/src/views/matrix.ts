// The matrix's island: a cell or a proposition opens the quotations of its row in place, those of its speaker lit.
import "./matrix.css";
import { onKey } from "../parts/keys";

const box = document.querySelector<HTMLElement>("[data-matrix]");
const rows = document.querySelector<HTMLElement>(".rows");

interface Open {
  readonly opener: HTMLElement;
  readonly row: HTMLElement;
  readonly holder: HTMLTableRowElement;
}

let open: Open | null = null;

function close(): boolean {
  if (!open || !rows) return false;
  const { opener, row, holder } = open;
  rows.append(row);
  holder.remove();
  opener.removeAttribute("aria-expanded");
  opener.focus();
  open = null;
  return true;
}

function light(row: HTMLElement, claim: string | undefined): void {
  for (const said of row.querySelectorAll<HTMLElement>("[data-said]")) said.classList.toggle("in-hand", said.dataset["said"] === claim);
}

/** Lays the quotations of a row below it, as wide as what is seen of the table. */
function unfold(opener: HTMLElement): void {
  const row = document.getElementById(opener.dataset["opens"] ?? "");
  const line = opener.closest("tr");
  if (!row || !line) return;
  const same = open?.row === row && open.opener === opener;
  close();
  if (same) return;
  const holder = document.createElement("tr");
  holder.className = "opened";
  const cell = holder.insertCell();
  cell.colSpan = line.cells.length;
  cell.append(row);
  line.after(holder);
  opener.setAttribute("aria-expanded", "true");
  open = { opener, row, holder };
  light(row, opener.dataset["claim"]);
  row.focus({ preventScroll: true });
  row.scrollIntoView({ block: "nearest" });
}

function opener(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>("[data-opens]") : null;
}

if (box && rows) {
  rows.classList.add("folded");
  box.addEventListener("click", (event) => {
    const found = opener(event.target);
    if (!found || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    unfold(found);
  });
  onKey((key) => (key === "Escape" ? close() : false));
  const asked = document.querySelector<HTMLElement>(`th [data-opens="${CSS.escape(location.hash.slice(1))}"]`);
  const only = box.querySelectorAll<HTMLElement>("th [data-opens]");
  if (asked) unfold(asked);
  else if (only.length === 1 && only[0]) unfold(only[0]);
}
