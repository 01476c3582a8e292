// The frame of a picture: its tools, the change between picture and table, and the keys that do the same.
import { savePng, saveSvg } from "./save";

/** What a picture lets its frame do. */
export interface Picture {
  svg(): SVGSVGElement;
  zoom(factor: number): void;
  all(): void;
}

type Face = "picture" | "table";
const STEP = 1.4;

/** Shows the frame of the page's picture, which without a script is only its table. */
export function frame(section: HTMLElement, picture: Picture): void {
  for (const hidden of section.querySelectorAll<HTMLElement>("[hidden]")) hidden.hidden = false;
  const name = section.dataset["name"] ?? "picture";
  turn(section, location.hash === "#table" ? "table" : "picture");
  addEventListener("hashchange", () => location.hash === "#table" && turn(section, "table", true));
  section.addEventListener("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>("button") : null;
    if (!button) return;
    const { show, zoom, save } = button.dataset;
    if (show) turn(section, show as Face);
    if (zoom) zooming(picture, zoom);
    if (save === "svg") void saveSvg(picture.svg(), name);
    if (save === "png") void savePng(picture.svg(), name);
  });
  section.addEventListener("keydown", (event) => onKey(section, picture, event));
}

function onKey(section: HTMLElement, picture: Picture, event: KeyboardEvent): void {
  const typing = event.target instanceof Element && event.target.closest("input, select, textarea");
  if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
  const drawn = section.dataset["face"] === "picture";
  // By place on the board and not by letter: an Arabic keyboard gives ف where a Latin one gives T.
  if (event.code === "KeyT") turn(section, drawn ? "table" : "picture", true);
  else if (drawn && (event.key === "+" || event.key === "=")) zooming(picture, "in");
  else if (drawn && event.key === "-") zooming(picture, "out");
  else if (drawn && event.key === "0") zooming(picture, "all");
  else return;
  event.preventDefault();
}

function zooming(picture: Picture, how: string): void {
  if (how === "all") picture.all();
  else picture.zoom(how === "in" ? STEP : 1 / STEP);
}

function turn(section: HTMLElement, face: Face, move = false): void {
  section.dataset["face"] = face;
  for (const button of section.querySelectorAll<HTMLElement>("[data-show]")) {
    button.setAttribute("aria-pressed", String(button.dataset["show"] === face));
  }
  if (move) section.querySelector<HTMLElement>(face === "table" ? ".behind .scroll" : ".canvas [tabindex='0']")?.focus();
}
