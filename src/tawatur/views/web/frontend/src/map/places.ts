// The places of the case, counted within the months asked for.
import type { Words } from "../pictures/data";

export const GROUPS = ["supply", "violence", "seizure", "ground", "denied", "documented"] as const;
export type Group = (typeof GROUPS)[number];
export type Counts = Readonly<Partial<Record<Group, number>>>;

export interface Place {
  readonly name: string;
  readonly kind: string;
  readonly at: readonly [number, number] | null;
  readonly country: string;
  readonly reach: number | null;
  readonly months: readonly (readonly [number | null, number | null, Group, number])[];
  readonly address: string;
}

export interface Mapped {
  readonly places: readonly Place[];
  readonly words: Words;
}

export type Months = readonly [number, number];

/** First and last month that any claim speaks of; null where none has a day. */
export function span(places: readonly Place[]): Months | null {
  const all = places.flatMap((place) => place.months.flatMap(([first, last]) => [first, last])).filter((month) => month !== null);
  return all.length ? [Math.min(...all), Math.max(...all)] : null;
}

/** How many claims of each group a place has within the months; those without a day always count. */
export function counts(place: Place, [from, to]: Months): Counts {
  const found: Partial<Record<Group, number>> = {};
  for (const [first, last, group, count] of place.months) {
    const inside = (last ?? first ?? from) >= from && (first ?? last ?? to) <= to;
    if (inside) found[group] = (found[group] ?? 0) + count;
  }
  return found;
}

export function total(counted: Counts): number {
  return Object.values(counted).reduce((sum, count) => sum + count, 0);
}

export function undated(places: readonly Place[]): number {
  return places.flatMap((place) => place.months).reduce((sum, [first, last, , count]) => sum + (first === null && last === null ? count : 0), 0);
}

export function monthName(month: number): string {
  const language = document.documentElement.lang === "ar" ? "ar-SY-u-nu-latn" : "en-GB";
  return new Intl.DateTimeFormat(language, { month: "long", year: "numeric", timeZone: "UTC" }).format(Date.UTC(Math.floor(month / 12), month % 12, 1));
}
