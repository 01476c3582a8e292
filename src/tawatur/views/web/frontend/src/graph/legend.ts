// What is drawn, by sort of goods and by means: each a button that lights its edges.
import { create } from "d3-selection";
import type { Edge, Graphed } from "./model";
import { signOf } from "./sorts";

type Light = (edges: readonly Edge[] | null) => void;

/** Lists the sorts and means of a graph in `place`; whatever is pressed is given to `light`, null when it is let go. */
export function listSorts(place: HTMLElement, graph: Graphed, light: Light): void {
  const sorts = graph.sorts.map(({ id, name }) => ({ name, mark: markOf(id), edges: graph.edges.filter((edge) => edge.sorts.includes(id)) }));
  const means = [...new Set(graph.edges.flatMap((edge) => edge.means))].map((name) => ({ name, mark: null, edges: graph.edges.filter((edge) => edge.means.includes(name)) }));
  const all: HTMLButtonElement[] = [];
  for (const [title, rows] of [["by-goods", sorts], ["by-means", means]] as const) {
    if (!rows.length) continue;
    const buttons = rows.map(({ name, mark, edges }) => button(name, mark, edges, (press) => {
      for (const other of all) other.setAttribute("aria-pressed", String(other === press));
      light(press ? edges : null);
    }));
    all.push(...buttons);
    const head = document.createElement("h2");
    head.className = "minor";
    head.textContent = graph.words[title] ?? title;
    const group = document.createElement("div");
    group.className = "sorts";
    group.append(...buttons);
    place.append(head, group);
  }
}

function button(name: string, mark: SVGSVGElement | null, edges: readonly Edge[], pressed: (press: HTMLButtonElement | null) => void): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "quiet";
  made.setAttribute("aria-pressed", "false");
  const [told, count] = [document.createElement("bdi"), document.createElement("small")];
  told.textContent = name;
  count.textContent = String(edges.length);
  made.append(...(mark ? [mark] : []), told, count);
  made.addEventListener("click", () => pressed(made.getAttribute("aria-pressed") === "true" ? null : made));
  return made;
}

/** A piece of line in the sort's colour with its sign on it. */
function markOf(sort: string): SVGSVGElement {
  const mark = create("svg").attr("viewBox", "0 0 30 14").attr("aria-hidden", "true").attr("class", `sort-${sort}`);
  mark.append("line").attr("x2", 30).attr("y1", 7).attr("y2", 7);
  mark.append("path").attr("d", signOf(sort)).attr("transform", "translate(15,7)");
  return mark.node() as SVGSVGElement;
}
