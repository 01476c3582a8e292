// Figures along time, as the server lays them out.
import type { Words } from "../pictures/data";

export interface Figure {
  readonly start: string;
  readonly end: string;
  readonly low: number;
  readonly high: number | null;
  readonly value: number;
  readonly told: string;
  readonly address: string;
  readonly mark: "" | "drop" | "denied" | "gains" | "loses" | "proposed" | "judged";
  readonly flagged: boolean;
}

export interface Series {
  readonly name: string;
  readonly points: readonly Figure[];
}

export interface Lane {
  readonly title: string;
  readonly measure: string;
  readonly shape: "totals" | "shares" | "incidents";
  readonly lines: readonly Series[];
}

export interface Timed {
  readonly lanes: readonly Lane[];
  readonly words: Words;
}

const DAY = 86_400_000;

export function figures(lanes: readonly Lane[]): Figure[] {
  return lanes.flatMap((lane) => lane.lines.flatMap((line) => line.points));
}

export function startOf(figure: Figure): number {
  return Date.parse(figure.start);
}

/** The end of a figure's last day, so that a day has a breadth. */
export function endOf(figure: Figure): number {
  return Date.parse(figure.end || figure.start) + DAY;
}

/** First and last moment of all lanes, with room at both sides. */
export function extent(lanes: readonly Lane[]): [number, number] {
  const all = figures(lanes);
  const [first, last] = [Math.min(...all.map(startOf)), Math.max(...all.map(endOf))];
  const room = Math.max(20 * DAY, (last - first) * 0.06);
  return [first - room, last + room];
}
