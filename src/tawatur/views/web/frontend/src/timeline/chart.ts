// The lanes on one axis of time, which is moved and zoomed by pointer and keys.
import { type Selection, select } from "d3-selection";
import { type ZoomBehavior, type ZoomTransform, zoom, zoomIdentity } from "d3-zoom";
import { rightToLeft } from "../pictures/data";
import { type Box, type Label, Labels } from "../pictures/labels";
import { roving } from "../pictures/roving";
import { byHand } from "../pictures/stage";
import { type Time, drawAxis, timeScale } from "./axis";
import { type Drawn, drawLane, drawSide, heightOf } from "./draw";
import { type Figure, type Lane, extent } from "./lanes";

const [TOP, BETWEEN, MOST, EDGE] = [34, 18, 400, 14];

export class Chart {
  private readonly root: Selection<SVGSVGElement, unknown, null, undefined>;
  private readonly behaviour: ZoomBehavior<SVGSVGElement, unknown>;
  private readonly axis: SVGGElement;
  private readonly sides: SVGGElement;
  private readonly moving: SVGGElement;
  private readonly labels: Labels;
  private readonly whole: Time;
  private readonly width: number;
  private readonly height: number;
  private readonly tops: readonly number[];
  private time: Time;

  constructor(
    canvas: HTMLElement,
    private readonly lanes: readonly Lane[],
    private readonly choose: (figure: Figure) => void,
  ) {
    this.width = Math.max(280, canvas.getBoundingClientRect().width);
    this.tops = lanes.map((_, at) => TOP + lanes.slice(0, at).reduce((sum, lane) => sum + heightOf(lane) + BETWEEN, 0));
    this.height = TOP + lanes.reduce((sum, lane) => sum + heightOf(lane) + BETWEEN, 0);
    this.whole = timeScale(extent(lanes), EDGE, this.width - EDGE);
    this.time = this.whole;
    this.root = select(canvas).append("svg").attr("viewBox", `0 0 ${this.width} ${this.height}`);
    this.axis = this.root.append("g").attr("class", "axis").attr("transform", `translate(0,${TOP - 6})`).node() as SVGGElement;
    this.sides = this.root.append("g").node() as SVGGElement;
    this.moving = this.root.append("g").node() as SVGGElement;
    this.labels = new Labels(this.root.append("g").node() as SVGGElement);
    const [begin, end] = rightToLeft ? [this.width - EDGE, EDGE] : [EDGE, this.width - EDGE];
    lanes.forEach((lane, at) => drawSide(this.sides, lane, this.tops[at] ?? 0, begin, end));
    this.behaviour = zoom<SVGSVGElement, unknown>()
      .scaleExtent([1, MOST])
      .extent([[0, 0], [this.width, this.height]])
      .translateExtent([[0, 0], [this.width, this.height]])
      .filter(byHand)
      .on("zoom", (event: { transform: ZoomTransform }) => this.moved(event.transform));
    this.root.call(this.behaviour).on("dblclick.zoom", null);
    this.moved(zoomIdentity);
  }

  svg(): SVGSVGElement {
    return this.root.node() as SVGSVGElement;
  }

  zoom(factor: number): void {
    this.root.call(this.behaviour.scaleBy, factor);
  }

  all(): void {
    this.root.call(this.behaviour.transform, zoomIdentity);
  }

  private moved(transform: ZoomTransform): void {
    this.time = transform.rescaleX(this.whole);
    drawAxis(this.axis, this.time, this.width, this.height - TOP);
    const focused = document.activeElement?.getAttribute("data-at");
    select(this.moving).selectAll("*").remove();
    const drawn = this.lanes.flatMap((lane, at) => drawLane(this.moving, lane, this.tops[at] ?? 0, this.time, this.choose));
    drawn.forEach((item, at) => item.element.setAttribute("data-at", String(at)));
    roving(drawn, (item) => this.reveal(item.x));
    if (focused) drawn[Number(focused)]?.element.focus();
    this.write(drawn);
  }

  /** Each line's name at its last point, where there is room. */
  private write(drawn: readonly Drawn[]): void {
    const places = new Map(drawn.map((item) => [item.figure, item]));
    const named = this.lanes.flatMap((lane) => (lane.shape === "incidents" ? [] : lane.lines)).flatMap(({ name, points }): Label[] => {
      const last = points.map((point) => places.get(point)).filter((item) => item && item.x > 0 && item.x < this.width).at(-1);
      return last && name ? [-12, 22].map((below) => ({ text: name, at: [this.within(last.x, name), last.y] as const, below, kind: "name" })) : [];
    });
    const dots = drawn.map((item) => ({ at: [item.x, item.y] as const, radius: 6 }));
    this.labels.write(named, dots, { width: this.width, height: this.height }, this.sideTexts());
  }

  /** Where titles and levels stand, which no name may cover. */
  private sideTexts(): Box[] {
    return [...this.sides.children].flatMap((side, at) => [...side.querySelectorAll("text")].map((text) => {
      const { x, y, width, height } = text.getBBox();
      const top = y + (this.tops[at] ?? 0);
      return { left: x, right: x + width, top, bottom: top + height };
    }));
  }

  private within(x: number, name: string): number {
    const half = Labels.half(name) + EDGE;
    return Math.max(half, Math.min(this.width - half, x));
  }

  private reveal(x: number): void {
    if (x < EDGE || x > this.width - EDGE) this.root.call(this.behaviour.translateTo, this.whole(this.time.invert(x)), 0);
  }
}
