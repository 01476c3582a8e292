// What stands on the map: rings that show how many claims of which group, joined where they would lie on one another.
import { select } from "d3-selection";
import { type PieArcDatum, arc, pie } from "d3-shape";
import Supercluster from "supercluster";
import { type Counts, GROUPS, type Group, type Place, total } from "./places";

export interface Mark {
  readonly key: string;
  readonly lon: number;
  readonly lat: number;
  readonly counts: Counts;
  readonly places: readonly Place[];
}

export interface Counted {
  readonly place: Place;
  readonly at: readonly [number, number];
  readonly counts: Counts;
}

type Sums = Partial<Record<Group, number>>;
const APART = 54;
const DEEPEST = 14;
const [LEAST, GROWTH, MOST, THICK] = [10, 2, 30, 5];

/** Places that lie within a ring's breadth of each other at a zoom level become one mark. */
export function clusters(counted: readonly Counted[]): (level: number) => Mark[] {
  const index = new Supercluster<{ at: number; sums: Sums }, { sums: Sums }>({
    radius: APART,
    maxZoom: DEEPEST,
    map: ({ sums }) => ({ sums: { ...sums } }),
    reduce: (all, { sums }) => {
      for (const group of GROUPS) if (sums[group]) all.sums[group] = (all.sums[group] ?? 0) + (sums[group] ?? 0);
    },
  });
  index.load(counted.map(({ at, counts }, number) => ({
    type: "Feature",
    geometry: { type: "Point", coordinates: [...at] },
    properties: { at: number, sums: counts },
  })));
  return (level) =>
    index.getClusters([-180, -85, 180, 85], Math.max(0, Math.min(DEEPEST + 1, level))).map((found) => {
      const [lon = 0, lat = 0] = found.geometry.coordinates;
      const leaves = "cluster_id" in found.properties ? index.getLeaves(found.properties.cluster_id, Infinity) : [found];
      const inside = leaves.map((leaf) => counted[(leaf.properties as { at: number }).at] as Counted);
      return { key: inside.map(({ place }) => place.address).sort()[0] ?? "", lon, lat, counts: found.properties.sums, places: inside.map(({ place }) => place) };
    });
}

export function radius(mark: Mark): number {
  return Math.min(MOST, LEAST + GROWTH * Math.sqrt(total(mark.counts)));
}

/** Draws a mark's ring with its number; its place is set by whoever moves it. */
export function drawMark(parent: SVGGElement, mark: Mark, told: string): SVGGElement {
  const outer = radius(mark);
  const group = select(parent).append("g").attr("class", `mark${mark.places.length > 1 ? " several" : ""}`).attr("aria-label", told);
  group.append("circle").attr("class", "ground").attr("r", outer + 1);
  const slices = pie<Group>().sort(null).value((name) => mark.counts[name] ?? 0)(GROUPS.filter((name) => mark.counts[name]));
  const ring = arc<PieArcDatum<Group>>().innerRadius(outer - THICK).outerRadius(outer).padAngle(slices.length > 1 ? 0.06 : 0);
  group.selectAll(".slice").data(slices).join("path").attr("class", (slice) => `slice ${slice.data}`).attr("d", ring);
  // Documented seizures bear a square too, so that not colour alone tells them from what is said.
  if (mark.counts.documented) group.append("rect").attr("class", "documented").attr("x", outer * 0.55).attr("y", -outer - 2).attr("width", 9).attr("height", 9);
  group.append("text").attr("class", "number").attr("y", 4).text(total(mark.counts));
  return group.node() as SVGGElement;
}
