// The report's island: a claim and its words in hand together, the voices' bars along their lines, keys to walk by.
import "./report.css";
import { drawBars } from "../parts/bars";
import { onKey, press } from "../parts/keys";
import { cardOf, select, selected, watch } from "../parts/selection";

const reader = document.querySelector<HTMLElement>("[data-reader]");
const body = reader?.querySelector<HTMLElement>(".body");

/** Walks from one element to the next or the one before, from where the focus is. */
function walk(stops: readonly HTMLElement[], from: number, by: number): HTMLElement | undefined {
  return stops[Math.min(Math.max(from + by, 0), stops.length - 1)];
}

function goTo(stop: HTMLElement | undefined): boolean {
  stop?.scrollIntoView({ block: "center" });
  stop?.focus({ preventScroll: true });
  return Boolean(stop);
}

function nextClaim(by: number): boolean {
  const stops = [...document.querySelectorAll<HTMLElement>(".anchor[id^='c-']")];
  const stop = walk(stops, stops.findIndex((one) => one.id === `c-${selected()}`), by);
  if (stop) select(stop.id.slice(2));
  return goTo(stop);
}

function nextVoice(by: number): boolean {
  const runs = [...document.querySelectorAll<HTMLElement>(".run[data-nest]")];
  const stops = runs.filter((run, at) => run.dataset["nest"] !== runs[at - 1]?.dataset["nest"]);
  for (const stop of stops) stop.tabIndex = -1;
  return goTo(walk(stops, stops.findIndex((one) => one === document.activeElement), by));
}

function leave(): boolean {
  document.body.classList.add("hushed");
  addEventListener("pointermove", () => document.body.classList.remove("hushed"), { once: true });
  addEventListener("focusin", () => document.body.classList.remove("hushed"), { once: true });
  if (selected()) select("");
  return true;
}

const MEANINGS: Readonly<Record<string, () => boolean>> = {
  j: () => nextClaim(1),
  k: () => nextClaim(-1),
  "]": () => nextVoice(1),
  "[": () => nextVoice(-1),
  o: () => press(document.querySelector(".tools"), "o"),
  z: () => press(document.querySelector(".done"), "z"),
  Escape: leave,
};

if (reader && body) {
  watch(reader);
  drawBars(body);
  onKey((key) => MEANINGS[key]?.() ?? (selected() ? press(cardOf(selected()), key) : false));
}
