// The axis of time: it runs the way that the language reads, with its own names of months and Latin digits.
import { axisTop } from "d3-axis";
import { type ScaleTime, scaleUtc } from "d3-scale";
import { select } from "d3-selection";
import { rightToLeft } from "../pictures/data";
import { measured } from "../pictures/measure";

export type Time = ScaleTime<number, number>;

const LANGUAGE = rightToLeft ? "ar-SY-u-nu-latn" : "en-GB";
const YEAR = new Intl.DateTimeFormat(LANGUAGE, { year: "numeric", timeZone: "UTC" });
const MONTH = new Intl.DateTimeFormat(LANGUAGE, { month: "short", timeZone: "UTC" });
const DAY = new Intl.DateTimeFormat(LANGUAGE, { day: "numeric", month: "short", timeZone: "UTC" });
const [APART, BETWEEN] = [110, 4];

export function timeScale(span: readonly [number, number], left: number, right: number): Time {
  return scaleUtc().domain(span).range(rightToLeft ? [right, left] : [left, right]);
}

/** As fine as it must be to be told from its neighbours. */
function named(day: Date): string {
  if (day.getUTCMonth() === 0 && day.getUTCDate() === 1) return YEAR.format(day);
  return day.getUTCDate() === 1 ? MONTH.format(day) : DAY.format(day);
}

/** The days' names, without those that would lie on one before. Where no year begins among them, the first says its own. */
function uncrowded(time: Time, days: readonly Date[]): string[] {
  const yearly = days.some((day) => named(day) === YEAR.format(day));
  let taken = -Infinity;
  return days.map((day, at) => {
    const name = at === 0 && !yearly ? `${named(day)} ${YEAR.format(day)}` : named(day);
    const [along, half] = [Math.abs(time(day) - (time.range()[0] ?? 0)), measured(name, true) / 2 + BETWEEN];
    if (along - half < taken) return "";
    taken = along + half;
    return name;
  });
}

export function drawAxis(group: SVGGElement, time: Time, width: number, height: number): void {
  const days = time.ticks(Math.max(2, Math.floor(width / APART)));
  const names = uncrowded(time, days);
  const axis = axisTop<Date>(time).tickValues(days).tickFormat((_, at) => names[at] ?? "").tickSizeInner(-height).tickSizeOuter(0).tickPadding(8);
  select(group).call(axis as never).attr("text-anchor", "middle").attr("font-family", null).attr("font-size", null);
}
