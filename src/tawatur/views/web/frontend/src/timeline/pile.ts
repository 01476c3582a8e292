// Incidents piled along time: each a disc as large as the least count given of it, within a ring as large as the greatest.
import { scaleSqrt } from "d3-scale";
import { type Selection, select } from "d3-selection";
import type { Time } from "./axis";
import type { Drawn } from "./draw";
import { type Figure, type Lane, endOf, startOf } from "./lanes";

const [LEAST, MOST, APART] = [4.5, 22, 1.5];
const [MOST_DISCS, BAR, HEAD] = [220, 8, 52];
type Group = Selection<SVGGElement, unknown, null, undefined>;

interface Disc {
  readonly figure: Figure;
  readonly x: number;
  readonly low: number;
  readonly high: number;
  y: number;
}

/** Draws a lane of incidents from `top` down, none upon another as long as the lane is high enough. */
export function drawPile(parent: SVGGElement, lane: Lane, top: number, height: number, time: Time, choose: (figure: Figure) => void): Drawn[] {
  const group = select(parent).append("g").attr("class", "lane incidents h0").attr("transform", `translate(0,${top})`);
  group.append("line").attr("class", "floor").attr("x1", time.range()[0] ?? 0).attr("x2", time.range()[1] ?? 0).attr("y1", height).attr("y2", height);
  const shown = lane.lines.flatMap((line) => line.points).filter((figure) => inView(figure, time));
  if (shown.length > MOST_DISCS) {
    drawBars(group, shown, height, time);
    return [];
  }
  return piled(shown, height, time).map(({ figure, x, y, low, high }) => {
    const mark = group.append("g").attr("class", `figure ${figure.mark}${figure.flagged ? " flagged" : ""}`).attr("aria-label", figure.told);
    mark.append("title").text(figure.told);
    if (high > low) mark.append("circle").attr("class", "ring").attr("cx", x).attr("cy", y).attr("r", high);
    mark.append("circle").attr("class", "dot").attr("cx", x).attr("cy", y).attr("r", low);
    if (figure.flagged) mark.append("circle").attr("class", "flag").attr("cx", x).attr("cy", y).attr("r", high + 2.5);
    if (figure.high === null) mark.append("path").attr("class", "open").attr("d", `M${x},${y - high} v-9 m-3.5,4 l3.5,-4 l3.5,4`);
    return { element: mark.node() as SVGGElement, x, y: y + top, figure, choose: () => choose(figure) };
  });
}

function inView(figure: Figure, time: Time): boolean {
  const [one, other] = time.range() as [number, number];
  const x = time(startOf(figure));
  return x > Math.min(one, other) - MOST && x < Math.max(one, other) + MOST;
}

/** Of more than can be told apart, how many there are: zooming in shows them one by one. */
function drawBars(group: Group, shown: readonly Figure[], height: number, time: Time): void {
  const columns = new Map<number, number>();
  for (const figure of shown) {
    const at = Math.floor(time(startOf(figure)) / BAR);
    columns.set(at, (columns.get(at) ?? 0) + 1);
  }
  const high = scaleSqrt().domain([0, Math.max(...columns.values())]).range([0, height - HEAD]);
  for (const [at, count] of columns) {
    group.append("rect").attr("class", "many").attr("x", at * BAR).attr("width", BAR - 1).attr("y", height - high(count)).attr("height", high(count))
      .append("title").text(count.toLocaleString("en"));
  }
  const most = Math.max(...columns.values());
  const [tallest] = [...columns].find(([, count]) => count === most) ?? [0];
  group.append("text").attr("class", "tick").attr("x", tallest * BAR + BAR / 2).attr("y", HEAD - 5).attr("text-anchor", "middle").text(most.toLocaleString("en"));
}

function piled(points: readonly Figure[], height: number, time: Time): Disc[] {
  const size = scaleSqrt().domain([0, Math.max(1, ...points.map((point) => point.value))]).range([LEAST, MOST]);
  const discs = points.map((figure): Disc => {
    const high = size(figure.value);
    return { figure, x: (time(startOf(figure)) + time(endOf(figure))) / 2, low: size(figure.low), high, y: height - high - APART };
  });
  discs.sort((one, other) => one.x - other.x);
  discs.forEach((disc, at) => {
    const near = discs.slice(Math.max(0, at - 60), at).filter((other) => disc.x - other.x < disc.high + other.high + APART);
    disc.y = highestFree(disc, near, height);
  });
  return discs;
}

/** The lowest place that touches no disc that lies already. */
function highestFree(disc: Disc, near: readonly Disc[], height: number): number {
  const floor = height - disc.high - APART;
  const above = near.map((other) => {
    const reach = disc.high + other.high + APART;
    return other.y - Math.sqrt(Math.max(0, reach ** 2 - (disc.x - other.x) ** 2));
  });
  const free = (y: number): boolean => near.every((other) => Math.hypot(disc.x - other.x, y - other.y) >= disc.high + other.high + APART - 0.01);
  return [floor, ...above].filter((y) => y <= floor && free(y)).sort((a, b) => b - a)[0] ?? floor;
}
