// The axis of time: it runs the way that the language reads, with its own names of months and Latin digits.
import { axisTop } from "d3-axis";
import { type ScaleTime, scaleUtc } from "d3-scale";
import { select } from "d3-selection";
import { rightToLeft } from "../pictures/data";

export type Time = ScaleTime<number, number>;

const LANGUAGE = rightToLeft ? "ar-SY-u-nu-latn" : "en-GB";
const YEAR = new Intl.DateTimeFormat(LANGUAGE, { year: "numeric", timeZone: "UTC" });
const MONTH = new Intl.DateTimeFormat(LANGUAGE, { month: "short", timeZone: "UTC" });
const DAY = new Intl.DateTimeFormat(LANGUAGE, { day: "numeric", month: "short", timeZone: "UTC" });
const APART = 110;

export function timeScale(span: readonly [number, number], left: number, right: number): Time {
  return scaleUtc().domain(span).range(rightToLeft ? [right, left] : [left, right]);
}

/** As fine as it must be to be told from its neighbours. */
function named(day: Date): string {
  if (day.getUTCMonth() === 0 && day.getUTCDate() === 1) return YEAR.format(day);
  return day.getUTCDate() === 1 ? MONTH.format(day) : DAY.format(day);
}

export function drawAxis(group: SVGGElement, time: Time, width: number, height: number): void {
  const axis = axisTop<Date>(time).ticks(Math.max(2, Math.floor(width / APART))).tickFormat(named).tickSizeInner(-height).tickSizeOuter(0).tickPadding(8);
  select(group).call(axis as never).attr("text-anchor", "middle").attr("font-family", null).attr("font-size", null);
}
