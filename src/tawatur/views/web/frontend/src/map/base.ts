// The ground of the map: land, water, borders, and how wide an area each place's name leaves open.
import { type GeoPath, type GeoProjection, geoCentroid, geoCircle, geoMercator, geoPath } from "d3-geo";
import type { Feature } from "geojson";
import type { Layer } from "../pictures/stage";
import type { Place } from "./places";
import { type World, codeOf } from "./world";

const KM_A_DEGREE = 111.2;
/** The part of all claims whose places are shown first; the rest may lie anywhere on Earth. */
const BULK = 0.9;
/** Degrees around a lone place, so that its country can be seen. */
const LEAST_SPAN = 3;

function weight(place: Place): number {
  return place.months.reduce((sum, [, , , count]) => sum + count, 0);
}

/** The places with most claims that together hold the bulk of them. */
function bulk(places: readonly Place[]): readonly Place[] {
  const wanted = BULK * places.reduce((sum, place) => sum + weight(place), 0);
  let held = 0;
  const most = [...places].sort((one, other) => weight(other) - weight(one));
  return most.filter((place) => {
    const needed = held < wanted;
    held += weight(place);
    return needed;
  });
}

export class Ground {
  readonly projection: GeoProjection;
  private readonly path: GeoPath;
  private readonly outlines: ReadonlyMap<string, Feature>;

  constructor(
    private readonly layer: Layer,
    private readonly world: World,
    places: readonly Place[],
    size: { width: number; height: number },
  ) {
    this.outlines = new Map(world.countries.map((country) => [codeOf(country), country]));
    const corners = this.extent(bulk(places));
    this.projection = geoMercator().fitExtent([[30, 30], [size.width - 30, size.height - 30]], { type: "MultiPoint", coordinates: corners });
    this.path = geoPath(this.projection);
    this.draw();
  }

  /** Where a place's ring stands: its point, or the middle of its country's outline. */
  middle(place: Place): readonly [number, number] | null {
    const outline = place.country ? this.outlines.get(place.country) : undefined;
    return outline ? geoCentroid(outline) : place.at;
  }

  areas(places: readonly Place[]): void {
    this.layer.select(".areas").selectAll<SVGPathElement, Place>("path").data(places, (place) => place.address)
      .join("path").attr("class", (place) => `area${place.country ? " outline" : ""}`).attr("d", (place) => this.area(place));
  }

  /** Countries with their names in the visitor's language, and where those may be written. */
  names(): { code: string; name: string; at: [number, number]; width: number }[] {
    const named = new Intl.DisplayNames([document.documentElement.lang], { type: "region" });
    return [...this.outlines].filter(([code]) => code).map(([code, outline]) => {
      const [[left], [right]] = this.path.bounds(outline);
      return { code, name: named.of(code) ?? code, at: geoCentroid(outline), width: right - left };
    });
  }

  private area(place: Place): string | null {
    if (place.country) return this.path(this.outlines.get(place.country) ?? { type: "MultiPoint", coordinates: [] });
    return place.at && place.reach ? this.path(geoCircle().center([...place.at]).radius(place.reach / KM_A_DEGREE)()) : null;
  }

  private extent(places: readonly Place[]): [number, number][] {
    return places.flatMap((place) => {
      const at = place.at ?? this.middle(place);
      const reach = Math.max(LEAST_SPAN, (place.reach ?? 0) / KM_A_DEGREE);
      return at ? [[at[0] - reach, at[1] - reach] as [number, number], [at[0] + reach, at[1] + reach] as [number, number]] : [];
    });
  }

  private draw(): void {
    const part = (name: string): Layer => this.layer.append("g").attr("class", name) as Layer;
    const land = part("land");
    for (const country of this.world.countries) land.append("path").attr("d", this.path(country));
    const water = part("water");
    for (const lakes of this.world.waters) water.append("path").attr("class", "lake").attr("d", this.path(lakes));
    for (const rivers of this.world.rivers) water.append("path").attr("class", "river").attr("d", this.path(rivers));
    const borders = part("borders");
    borders.append("path").attr("class", "border").attr("d", this.path(this.world.borders));
    borders.append("path").attr("class", "disputed").attr("d", this.path(this.world.disputed));
    part("areas");
  }
}
