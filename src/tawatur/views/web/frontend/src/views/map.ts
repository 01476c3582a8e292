// The map's island: places of the case over outlines shipped with the page; nothing is asked of anybody else.
import "./map.css";
import type { ZoomTransform } from "d3-zoom";
import { Ground } from "../map/base";
import { type Counted, type Mark, clusters, drawMark, radius } from "../map/marks";
import { type Mapped, type Months, type Place, counts, monthName, span, total, undated } from "../map/places";
import { type World, world } from "../map/world";
import { pageData } from "../pictures/data";
import { frame } from "../pictures/frame";
import { Labels } from "../pictures/labels";
import { Panel } from "../pictures/panel";
import { roving } from "../pictures/roving";
import { rowButton, titled } from "../pictures/rows";
import { Stage } from "../pictures/stage";

const DEEPEST = 60;
const WIDEST = 0.1;
const WORLD_PIXELS = 512;

class PlacesMap {
  private readonly stage: Stage;
  private readonly ground: Ground;
  private readonly overlay: SVGGElement;
  private readonly panel: Panel;
  private readonly labels: Labels;
  private marks: { mark: Mark; drawn: SVGGElement }[] = [];
  private at: (level: number) => Mark[] = () => [];
  private transform: ZoomTransform | null = null;
  private level = -1;

  constructor(
    private readonly mapped: Mapped,
    outlines: World,
    section: HTMLElement,
  ) {
    const canvas = section.querySelector(".canvas") as HTMLElement;
    const { width, height } = canvas.getBoundingClientRect();
    this.stage = new Stage(canvas, { width, height }, { most: DEEPEST, least: WIDEST, margin: 0, onZoom: (moved) => this.moved(moved) });
    this.ground = new Ground(this.stage.layer, outlines, mapped.places, this.stage.size);
    this.overlay = this.stage.above();
    this.labels = new Labels(this.overlay);
    this.panel = new Panel(section.querySelector(".panel") as HTMLElement, mapped.words["close"] ?? "", () => this.chosen(null));
    this.months(section.querySelector(".months") as HTMLElement);
    frame(section, { svg: () => this.stage.svg(), zoom: (factor) => this.stage.zoom(factor), all: () => this.all() });
    this.stage.all();
  }

  /** Every place at once, also those far from the bulk. */
  private all(): void {
    const points = this.mapped.places.flatMap((place): [number, number][] => {
      const at = this.ground.middle(place);
      return at ? [this.ground.projection([...at]) ?? [0, 0]] : [];
    });
    this.stage.hold(points);
  }

  /** Counts anew for a span of months, and draws what is left. */
  private count(months: Months): void {
    const found = this.mapped.places.flatMap((place): Counted[] => {
      const [counted, at] = [counts(place, months), this.ground.middle(place)];
      return at && total(counted) ? [{ place, at, counts: counted }] : [];
    });
    this.ground.areas(found.map(({ place }) => place));
    this.at = clusters(found);
    this.level = -1;
    if (this.transform) this.moved(this.transform);
  }

  private moved(transform: ZoomTransform): void {
    this.transform = transform;
    const level = Math.floor(Math.log2((2 * Math.PI * this.ground.projection.scale() * transform.k) / WORLD_PIXELS));
    if (level !== this.level) this.redraw(level);
    for (const { mark, drawn } of this.marks) {
      const [x, y] = this.screen([mark.lon, mark.lat]);
      drawn.setAttribute("transform", `translate(${x},${y})`);
    }
    this.write();
  }

  private redraw(level: number): void {
    this.level = level;
    for (const { drawn } of this.marks) drawn.remove();
    this.marks = this.at(level).sort((a, b) => total(a.counts) - total(b.counts)).map((mark) => ({ mark, drawn: drawMark(this.overlay, mark, this.told(mark)) }));
    const items = this.marks.map(({ mark, drawn }) => {
      const [x, y] = this.ground.projection([mark.lon, mark.lat]) ?? [0, 0];
      return { element: drawn, x, y, choose: () => this.open(mark) };
    });
    roving(items.reverse(), (item) => this.stage.reveal(item.x, item.y));
  }

  /** Names beside rings where there is room, then names of countries where there still is. */
  private write(): void {
    const rings = this.marks.map(({ mark }) => ({ at: this.screen([mark.lon, mark.lat]), radius: radius(mark) }));
    const singles = [...this.marks].reverse().filter(({ mark }) => mark.places.length === 1);
    this.labels.write(
      [
        ...singles.map(({ mark }) => ({ text: mark.places[0]?.name ?? "", at: this.screen([mark.lon, mark.lat]), below: radius(mark) + 13, kind: "place" })),
        ...this.ground.names().filter(({ width }) => width * (this.transform?.k ?? 1) > 70).map(({ name, at }) => ({ text: name, at: this.screen(at), below: 4, kind: "country" })),
      ],
      rings,
      this.stage.size,
    );
  }

  private screen(at: readonly [number, number]): [number, number] {
    return (this.transform as ZoomTransform).apply(this.ground.projection([...at]) ?? [0, 0]);
  }

  private open(mark: Mark): void {
    const [only, ...others] = mark.places;
    if (only && !others.length) return this.openPlace(only);
    const rows = mark.places.map((place) => rowButton(place.name, String(place.months.reduce((sum, month) => sum + month[3], 0)), () => this.openPlace(place)));
    this.panel.show(...titled(this.mapped.words["here"] ?? "", rows));
    this.panel.focus();
  }

  private openPlace(place: Place): void {
    this.chosen(place);
    void this.panel.open(place.address).then(() => this.panel.focus());
  }

  private chosen(place: Place | null): void {
    this.stage.layer.selectAll<SVGPathElement, Place>(".area").classed("chosen", (one) => one === place);
  }

  private told(mark: Mark): string {
    return `${mark.places.map((place) => place.name).slice(0, 5).join("، ")}: ${total(mark.counts)}`;
  }

  private months(controls: HTMLElement): void {
    const all = span(this.mapped.places);
    const [first, last] = controls.querySelectorAll<HTMLInputElement>("input");
    controls.hidden = !all || all[0] === all[1];
    if (!all || !first || !last) return this.count([-Infinity, Infinity]);
    for (const [input, value] of [[first, all[0]], [last, all[1]]] as const) {
      [input.min, input.max] = [String(all[0]), String(all[1])];
      input.value = String(value);
      input.addEventListener("input", () => this.slide(first, last, input));
    }
    const left = undated(this.mapped.places);
    const note = controls.querySelector(".undated");
    if (note && left) note.textContent = (this.mapped.words["undated"] ?? "").replace("{}", String(left));
    this.slide(first, last, first);
  }

  private slide(first: HTMLInputElement, last: HTMLInputElement, moved: HTMLInputElement): void {
    if (first.valueAsNumber > last.valueAsNumber) (moved === first ? last : first).value = moved.value;
    for (const input of [first, last]) {
      input.setAttribute("aria-valuetext", monthName(input.valueAsNumber));
      if (input.nextElementSibling) input.nextElementSibling.textContent = monthName(input.valueAsNumber);
    }
    this.count([first.valueAsNumber, last.valueAsNumber]);
  }
}

const section = document.querySelector<HTMLElement>("[data-picture]");
const mapped = pageData<Mapped>();
if (section && mapped) {
  const stage = section.querySelector<HTMLElement>(".stage");
  if (stage) stage.hidden = false;
  void Promise.all([world(), document.fonts.ready]).then(([outlines]) => new PlacesMap(mapped, outlines, section));
}
