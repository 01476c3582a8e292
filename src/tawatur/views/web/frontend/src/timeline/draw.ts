// Draws one lane: bands from the least to the greatest reading, open above where the words are, falls marked.
import { type ScaleLinear, scaleLinear } from "d3-scale";
import { type Selection, select } from "d3-selection";
import { area, line } from "d3-shape";
import type { Item } from "../pictures/roving";
import type { Time } from "./axis";
import { type Figure, type Lane, type Series, endOf, startOf } from "./lanes";
import { drawPile } from "./pile";

const HEIGHTS = { totals: 190, shares: 190, incidents: 220 } as const;
const LOW = 104;
const [HEAD, FOOT, HUES, OPEN, TICKS, APART] = [46, 12, 8, 15, 4, 15];
type Group = Selection<SVGGElement, unknown, null, undefined>;
type Amount = ScaleLinear<number, number>;

export interface Drawn extends Item {
  readonly figure: Figure;
}

/** How high a lane is: lines of one point each need little. */
export function heightOf(lane: Lane): number {
  return isLow(lane) ? LOW : HEIGHTS[lane.shape];
}

/** Draws a lane from `top` down; gives back its points, so that they can be reached and opened. */
export function drawLane(parent: SVGGElement, lane: Lane, top: number, time: Time, choose: (figure: Figure) => void): Drawn[] {
  if (lane.shape === "incidents") return drawPile(parent, lane, top, heightOf(lane) - FOOT, time, choose);
  const group = select(parent).append("g").attr("class", `lane ${lane.shape}`).attr("transform", `translate(0,${top})`);
  const amount = amountOf(lane);
  return lane.lines.flatMap((series, at) => {
    const hue = group.append("g").attr("class", `h${at % HUES}`);
    if (lane.shape === "totals") joined(hue, series, time, amount);
    return series.points.map((figure) => drawFigure(hue, lane, figure, time, amount, top, choose));
  });
}

/** The lane's numbers with its title above them, at the side where reading begins; they stay while time moves. */
export function drawSide(parent: SVGGElement, lane: Lane, top: number, begin: number, end: number): void {
  const group = select(parent).append("g").attr("class", "side").attr("transform", `translate(0,${top})`);
  if (lane.shape !== "incidents") drawLevels(group, lane, begin, end);
  const title = group.append("text").attr("class", "title").attr("x", begin).attr("y", 22).attr("text-anchor", "start");
  title.append("tspan").text(lane.title);
  if (lane.measure !== lane.title) title.append("tspan").attr("class", "measure").text(` · ${lane.measure}`);
}

function drawLevels(group: Group, lane: Lane, begin: number, end: number): void {
  const amount = amountOf(lane);
  const levels = isLow(lane) ? [...new Set(lane.lines.flatMap(({ points }) => points.map((point) => point.value)))] : amount.ticks(TICKS).filter(Number.isInteger);
  let last = Infinity;
  for (const level of levels.sort((a, b) => a - b)) {
    const y = amount(level);
    if (last - y < APART) continue;
    last = y;
    group.append("line").attr("class", "level").attr("x1", begin).attr("x2", end).attr("y1", y).attr("y2", y);
    group.append("text").attr("class", "tick").attr("x", begin).attr("y", y - 4).attr("text-anchor", begin < end ? "start" : "end").text(level.toLocaleString("en"));
  }
}

function isLow(lane: Lane): boolean {
  return lane.shape === "totals" && lane.lines.every(({ points }) => points.length === 1);
}

function amountOf(lane: Lane): Amount {
  const points = lane.lines.flatMap((line) => line.points);
  const most = Math.max(1, ...points.map((point) => point.high ?? Math.max(point.low, point.value)));
  const least = Math.min(...points.map((point) => point.low));
  // Totals far from nothing are drawn from near their least, or what they add could not be seen.
  const from = lane.shape === "totals" && !isLow(lane) && least > most / 2 ? Math.max(0, least - (most - least) - 1) : 0;
  return scaleLinear().domain([from, most]).range([heightOf(lane) - FOOT, HEAD]).nice(isLow(lane) ? 1 : TICKS);
}

function joined(group: Group, series: Series, time: Time, amount: Amount): void {
  const at = (point: Figure): number => time(startOf(point));
  const band = area<Figure>(at, (point) => amount(point.low), (point) => amount(point.high ?? Math.max(point.low, point.value)));
  group.append("path").attr("class", "band").attr("d", band([...series.points]));
  const way = line<Figure>(at, (point) => amount(point.value));
  for (const [before, after] of pairs(series.points)) {
    group.append("path").attr("class", `step ${after.mark}`).attr("d", way([before, after]));
  }
}

function drawFigure(group: Group, lane: Lane, figure: Figure, time: Time, amount: Amount, top: number, choose: (figure: Figure) => void): Drawn {
  const [left, right] = [time(startOf(figure)), time(endOf(figure))].sort((a, b) => a - b) as [number, number];
  const x = lane.shape === "totals" ? time(startOf(figure)) : (left + right) / 2;
  const y = amount(figure.value);
  const point = group.append("g").attr("class", `figure ${figure.mark}${figure.flagged ? " flagged" : ""}`).attr("aria-label", figure.told);
  point.append("title").text(figure.told);
  const high = figure.high ?? Math.max(figure.low, figure.value);
  if (lane.shape === "shares") point.append("line").attr("class", "during").attr("x1", left).attr("x2", Math.max(right, left + 2)).attr("y1", y).attr("y2", y);
  if (high > figure.low) point.append("line").attr("class", "range").attr("x1", x).attr("x2", x).attr("y1", amount(figure.low)).attr("y2", amount(high));
  if (figure.high === null) point.append("path").attr("class", "open").attr("d", `M${x},${amount(high) - 5} v${-OPEN} m-4,5 l4,-5 l4,5`);
  if (figure.flagged) point.append("circle").attr("class", "flag").attr("cx", x).attr("cy", y).attr("r", 9);
  point.append("path").attr("class", "dot").attr("d", shapeOf(figure, x, y));
  return { element: point.node() as SVGGElement, x, y: y + top, figure, choose: () => choose(figure) };
}

/** A dot; an arrow for what is gained or lost; a cross for what is denied. */
function shapeOf({ mark }: Figure, x: number, y: number): string {
  if (mark === "gains") return `M${x - 6},${y + 5} L${x},${y - 6} L${x + 6},${y + 5} Z`;
  if (mark === "loses") return `M${x - 6},${y - 5} L${x},${y + 6} L${x + 6},${y - 5} Z`;
  if (mark === "denied") return `M${x - 5},${y - 5} L${x + 5},${y + 5} M${x + 5},${y - 5} L${x - 5},${y + 5}`;
  return `M${x - 5},${y} a5,5 0 1,0 10,0 a5,5 0 1,0 -10,0`;
}

function pairs<T>(all: readonly T[]): [T, T][] {
  return all.slice(1).map((after, at) => [all[at] as T, after]);
}
