// The supply graph as the server gives it, and where everything lies.
import { Graph, layout } from "@dagrejs/dagre";
import potpack from "potpack";
import type { Words } from "../pictures/data";

export interface Party {
  readonly id: string;
  readonly name: string;
  readonly kind: "state" | "group" | "unnamed";
}

export interface Edge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly kind: "supply" | "origin";
  readonly asserted: readonly [number, number];
  readonly denied: readonly [number, number];
  readonly goods: readonly string[];
  readonly sorts: readonly string[];
  readonly means: readonly string[];
  readonly address: string;
}

/** A sort of goods that one colour and one sign stand for. */
export interface Sort {
  readonly id: string;
  readonly name: string;
}

export interface Graphed {
  readonly sorts: readonly Sort[];
  readonly parties: readonly Party[];
  readonly edges: readonly Edge[];
  readonly paths: readonly (readonly string[])[];
  readonly words: Words;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface PlacedParty extends Party, Point {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly string[];
}

export interface PlacedEdge extends Edge, Point {
  readonly points: readonly Point[];
  readonly label: string;
  readonly count: string;
  /** How the goods changed hands, in short. */
  readonly way: string;
}

export interface Placed {
  readonly parties: readonly PlacedParty[];
  readonly edges: readonly PlacedEdge[];
  readonly width: number;
  readonly height: number;
}

export type Measure = (text: string, small?: boolean) => number;

const LONGEST_LINE = 22;
const LONGEST_GOODS = 20;
const LONGEST_MEANS = 16;
/** Room for the sign of a sort of goods before its words. */
export const SIGN = 13;
const [PAD_X, PAD_Y, LINE] = [13, 8, 20];
const APART = 36;
/** Room at a party's side for each edge, and how tall that makes it at most. */
const [DOOR, TALLEST] = [11, 240];
/** Room between columns for each edge, so that many edges into one column do not run along it. */
const SPREAD = 6;

/** Places every party and every label so that none lies on another: supply flows the way that the language reads. */
export function place(graph: Graphed, measure: Measure, rightToLeft: boolean, narrow: boolean): Placed {
  const parts = components(graph).map((part) => placePart(part, measure, rightToLeft, narrow));
  const boxes = parts.map((part) => ({ part, w: part.width + APART, h: part.height + APART, x: 0, y: 0 }));
  const { w, h } = narrow ? stack(boxes) : potpack(boxes);
  const moved = boxes.map(({ part, x, y, w: own }) => shift(part, rightToLeft ? w - x - own : x, y));
  return {
    parties: moved.flatMap((part) => part.parties),
    edges: moved.flatMap((part) => part.edges),
    width: Math.max(1, w - APART),
    height: Math.max(1, h - APART),
  };
}

/** One below the other, as a narrow screen is read. */
function stack(boxes: { w: number; h: number; y: number }[]): { w: number; h: number } {
  let height = 0;
  for (const box of boxes.sort((a, b) => b.h - a.h)) {
    box.y = height;
    height += box.h;
  }
  return { w: Math.max(...boxes.map((box) => box.w)), h: height };
}

function components(graph: Graphed): Graphed[] {
  const leader = new Map(graph.parties.map((party) => [party.id, party.id]));
  const find = (id: string): string => {
    const next = leader.get(id) ?? id;
    return next === id ? id : find(next);
  };
  for (const edge of graph.edges) leader.set(find(edge.from), find(edge.to));
  const groups = new Map<string, { parties: Party[]; edges: Edge[] }>();
  for (const party of graph.parties) {
    const group = groups.get(find(party.id)) ?? { parties: [], edges: [] };
    group.parties.push(party);
    groups.set(find(party.id), group);
  }
  for (const edge of graph.edges) groups.get(find(edge.from))?.edges.push(edge);
  return [...groups.values()].map((group) => ({ ...graph, ...group }));
}

function placePart(part: Graphed, measure: Measure, rightToLeft: boolean, narrow: boolean): Placed {
  const drawn = new Graph({ multigraph: true });
  drawn.setGraph({ rankdir: rightToLeft ? "RL" : "LR", nodesep: 14, ranksep: narrow ? 16 : 34 + SPREAD * Math.sqrt(part.edges.length), edgesep: 10, ranker: "tight-tree" });
  const busy = doors(part.edges);
  for (const party of part.parties) {
    const lines = wrap(party.name);
    drawn.setNode(party.id, {
      width: Math.max(...lines.map((line) => measure(line))) + 2 * PAD_X,
      height: Math.max(lines.length * LINE + 2 * PAD_Y, Math.min(TALLEST, (busy.get(party.id) ?? 0) * DOOR)),
      lines,
    });
  }
  for (const edge of part.edges) {
    const [label, count, way] = [goodsOf(edge), countOf(edge), wayOf(edge)];
    const first = label ? signsOf(edge).length * SIGN + measure(label, true) : 0;
    const width = Math.max(first, measure([count, way].join("  "), true)) + 12;
    drawn.setEdge(edge.from, edge.to, { width, height: label ? 34 : 18, labelpos: "c", label, count, way }, edge.id);
  }
  layout(drawn);
  const size = drawn.graph() as { width: number; height: number };
  return {
    width: size.width,
    height: size.height,
    parties: part.parties.map((party) => ({ ...party, ...(drawn.node(party.id) as unknown as Omit<PlacedParty, keyof Party>) })),
    edges: fromSideToSide(
      part.edges.map((edge) => {
        const { points, x, y, label, count, way } = drawn.edge(edge.from, edge.to, edge.id) as unknown as Omit<PlacedEdge, keyof Edge>;
        return { ...edge, points, x, y, label, count, way };
      }),
      (id) => drawn.node(id) as unknown as Box,
    ),
  };
}

interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** How many edges a party has at its busier side. */
function doors(edges: readonly Edge[]): Map<string, number> {
  const [out, back] = [new Map<string, number>(), new Map<string, number>()];
  for (const { from, to } of edges) {
    out.set(from, (out.get(from) ?? 0) + 1);
    back.set(to, (back.get(to) ?? 0) + 1);
  }
  return new Map([...out.keys(), ...back.keys()].map((id) => [id, Math.max(out.get(id) ?? 0, back.get(id) ?? 0)]));
}

/**
 * Edges leave and arrive at the sides of their parties, one beside the other in the order in which they come, so that
 * none runs along a column. One that goes back keeps its way.
 */
function fromSideToSide(edges: readonly PlacedEdge[], box: (id: string) => Box): PlacedEdge[] {
  const [starts, ends] = [doorsAlong(edges, "from", box), doorsAlong(edges, "to", box)];
  return edges.map((edge) => {
    const [from, to] = [box(edge.from), box(edge.to)];
    const ahead = Math.sign(to.x - from.x);
    const start = { x: from.x + (ahead * from.width) / 2, y: from.y + (starts.get(edge.id) ?? 0) };
    const end = { x: to.x - (ahead * to.width) / 2, y: to.y + (ends.get(edge.id) ?? 0) };
    const points = [start, ...edge.points.slice(1, -1), end];
    const forward = points.every((point, at) => at === 0 || (point.x - (points[at - 1] as Point).x) * ahead > 0);
    return ahead && forward ? { ...edge, points } : edge;
  });
}

/** How far from the middle of its party's side each edge stands. */
function doorsAlong(edges: readonly PlacedEdge[], end: "from" | "to", box: (id: string) => Box): Map<string, number> {
  const found = new Map<string, number>();
  for (const id of new Set(edges.map((edge) => edge[end]))) {
    const here = edges.filter((edge) => edge[end] === id).sort((one, other) => one.y - other.y);
    const apart = Math.min(DOOR, (box(id).height - PAD_Y) / here.length);
    here.forEach((edge, at) => found.set(edge.id, (at - (here.length - 1) / 2) * apart));
  }
  return found;
}

function shift(part: Placed, x: number, y: number): Placed {
  const move = <T extends Point>(point: T): T => ({ ...point, x: point.x + x, y: point.y + y });
  return { ...part, parties: part.parties.map(move), edges: part.edges.map((edge) => ({ ...move(edge), points: edge.points.map(move) })) };
}

function wrap(name: string): string[] {
  if (name.length <= LONGEST_LINE) return [name];
  const lines = [""];
  for (const word of name.split(/\s+/)) {
    const last = lines[lines.length - 1] ?? "";
    if (last && last.length + word.length >= LONGEST_LINE && lines.length < 3) lines.push(word);
    else lines[lines.length - 1] = last ? `${last} ${word}` : word;
  }
  return lines.map((line) => (line.length > LONGEST_LINE + 6 ? `${line.slice(0, LONGEST_LINE + 4)}…` : line));
}

function goodsOf(edge: Edge): string {
  return listed(edge.goods, LONGEST_GOODS);
}

function wayOf(edge: Edge): string {
  return listed(edge.means, LONGEST_MEANS);
}

function listed([first, ...others]: readonly string[], longest: number): string {
  if (!first) return "";
  const cut = first.length > longest ? `${first.slice(0, longest)}…` : first;
  return others.length ? `${cut} +${others.length}` : cut;
}

/** The sorts of goods that a sign stands for before an edge's words. */
export function signsOf(edge: Edge): readonly string[] {
  return edge.goods.length ? edge.sorts : [];
}

function countOf(edge: Edge): string {
  return [edge.asserted[1] ? span(edge.asserted) : "", edge.denied[1] ? `✕ ${span(edge.denied)}` : ""].filter(Boolean).join("  ");
}

export function span([fewest, most]: readonly [number, number]): string {
  return fewest === most ? String(most) : `${fewest}–${most}`;
}
