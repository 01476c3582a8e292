// Draws the placed graph: wide where many strands say so, red and broken where it is denied.
import { curveMonotoneX, line } from "d3-shape";
import type { Layer } from "../pictures/stage";
import { rightToLeft } from "../pictures/data";
import { measured } from "../pictures/measure";
import { SIGN, signsOf, type PlacedEdge, type PlacedParty, type Placed, type Point } from "./model";
import { signOf } from "./sorts";

const LINE = 20;
const GAP = 2.5;

const path = line<Point>((point) => point.x, (point) => point.y).curve(curveMonotoneX);

/** Stroke width for a number of strands: by area, so that ten strands are seen to be more than two. */
function wide(strands: number): number {
  return strands === 0 ? 0 : Math.min(14, 0.8 + 1.7 * Math.sqrt(strands));
}

export interface Drawing {
  readonly parties: ReadonlyMap<string, SVGGElement>;
  readonly edges: ReadonlyMap<string, SVGGElement>;
  readonly labels: ReadonlyMap<string, SVGGElement>;
}

export function draw(layer: Layer, placed: Placed, say: { party(party: PlacedParty): string; edge(edge: PlacedEdge): string }): Drawing {
  heads(layer, new Set(placed.edges.map(sortOf)));
  const edges = new Map(placed.edges.map((edge) => [edge.id, drawEdge(layer, edge, path([...edge.points]) ?? "")]));
  const parties = new Map(placed.parties.map((party) => [party.id, drawParty(layer, party, say.party(party))]));
  // Labels last, so that no line crosses one.
  const labels = new Map(placed.edges.map((edge) => [edge.id, drawLabel(layer, edge, say.edge(edge))]));
  return { parties, edges, labels };
}

/** The sort whose colour an edge takes: that of the goods that most of its claims name. */
function sortOf(edge: PlacedEdge): string {
  return edge.sorts[0] ?? "unsaid";
}

function heads(layer: Layer, sorts: ReadonlySet<string>): void {
  for (const kind of [...sorts, "denied"]) {
    layer.append("marker").attr("id", `head-${kind}`).attr("class", `head ${kind === "denied" ? kind : `sort-${kind}`}`).attr("viewBox", "0 0 10 10").attr("refX", 9).attr("refY", 5)
      .attr("markerWidth", 11).attr("markerHeight", 11).attr("markerUnits", "userSpaceOnUse").attr("orient", "auto")
      .append("path").attr("d", "M0,1 L10,5 L0,9 z");
  }
}

function drawEdge(layer: Layer, edge: PlacedEdge, way: string): SVGGElement {
  const [fewest, most] = edge.asserted;
  const onlyDenied = most === 0;
  const group = layer.append("g").attr("class", `edge ${edge.kind} sort-${sortOf(edge)}${onlyDenied ? " only-denied" : ""}`);
  group.append("path").attr("class", "touch").attr("d", way);
  const contested = edge.denied[1] > 0 && !onlyDenied;
  const aside = contested ? wide(Math.max(1, fewest)) / 2 + GAP : 0;
  if (most > fewest) group.append("path").attr("class", "most").attr("d", way).attr("stroke-width", wide(most) + 4);
  if (!onlyDenied) {
    group.append("path").attr("class", "fewest").attr("d", way).attr("stroke-width", wide(Math.max(1, fewest))).attr("marker-end", `url(#head-${sortOf(edge)})`);
  }
  if (edge.denied[1]) {
    const denial = group.append("path").attr("class", "denial").attr("d", way).attr("transform", `translate(0,${aside})`);
    if (onlyDenied) denial.attr("marker-end", "url(#head-denied)");
  }
  return group.node() as SVGGElement;
}

function drawLabel(layer: Layer, edge: PlacedEdge, told: string): SVGGElement {
  const group = layer.append("g").attr("class", "edge-label").attr("aria-label", told);
  if (edge.label) drawGoods(group, edge);
  const counts = group.append("text").attr("class", "label count").attr("x", edge.x).attr("y", edge.y + (edge.label ? 12 : 4));
  const [asserted, denied] = edge.count.split("✕");
  if (asserted) counts.append("tspan").text(isolated(asserted));
  if (denied) counts.append("tspan").attr("class", "denied").text(`${asserted ? "  " : ""}✕${isolated(denied)}`);
  if (edge.way) counts.append("tspan").attr("class", "way").text(`  \u2068${edge.way}\u2069`);
  return group.node() as SVGGElement;
}

/** The goods, with the sign of each of their sorts before them. */
function drawGoods(group: Layer, edge: PlacedEdge): void {
  const signs = signsOf(edge);
  const begin = (signs.length * SIGN + measured(edge.label, true)) / 2;
  const at = (along: number): number => edge.x + (rightToLeft ? begin - along : along - begin);
  signs.forEach((sort, place) => group.append("path").attr("class", `sign sort-${sort}`).attr("d", signOf(sort)).attr("transform", `translate(${at((place + 0.5) * SIGN)},${edge.y - 7})`));
  group.append("text").attr("class", "label goods").attr("x", at(begin + (signs.length * SIGN) / 2)).attr("y", edge.y - 3).text(edge.label);
}

/** Numbers read from left to right, in a line of either direction. */
function isolated(number: string): string {
  return `\u2066${number.trim()}\u2069`;
}

function drawParty(layer: Layer, party: PlacedParty, told: string): SVGGElement {
  const group = layer.append("g").attr("class", `party ${party.kind}`).attr("transform", `translate(${party.x},${party.y})`);
  group.attr("aria-label", told);
  group.append("rect").attr("x", -party.width / 2).attr("y", -party.height / 2).attr("width", party.width).attr("height", party.height)
    .attr("rx", party.kind === "state" ? 3 : Math.min(18, party.height / 2));
  const text = group.append("text").attr("y", -((party.lines.length - 1) * LINE) / 2 + 5);
  party.lines.forEach((words, at) => text.append("tspan").attr("x", 0).attr("dy", at ? LINE : 0).text(at < party.lines.length - 1 ? `${words} ` : words));
  return group.node() as SVGGElement;
}
