// The stage that a picture is drawn on: it can be moved and zoomed by pointer, wheel and keys, and shows what is focused.
import { type Selection, select } from "d3-selection";
import { type ZoomBehavior, type ZoomTransform, zoom, zoomIdentity, zoomTransform } from "d3-zoom";

/**
 * Whether a gesture is meant for the picture. The wheel and one finger move the page, as everywhere; with Ctrl, and with
 * two fingers, they zoom the picture.
 */
export function byHand(event: MouseEvent | TouchEvent): boolean {
  if ("touches" in event) return event.touches.length > 1;
  return event.type === "wheel" ? event.ctrlKey || event.metaKey : !event.button;
}

export type Layer = Selection<SVGGElement, unknown, null, undefined>;

const EDGE = 30;

export class Stage {
  readonly layer: Layer;
  private readonly root: Selection<SVGSVGElement, unknown, null, undefined>;
  private readonly behaviour: ZoomBehavior<SVGSVGElement, unknown>;
  private readonly box: { width: number; height: number };

  constructor(
    canvas: HTMLElement,
    readonly content: { width: number; height: number },
    { most = 4, least, margin = 24, beyond = "", onZoom }: { most?: number; least?: number; margin?: number; beyond?: string; onZoom?: (transform: ZoomTransform) => void } = {},
  ) {
    const box = canvas.getBoundingClientRect();
    this.margin = margin;
    this.box = { width: Math.max(280, box.width), height: Math.max(280, box.height) };
    this.root = select(canvas).append("svg").attr("viewBox", `0 0 ${this.box.width} ${this.box.height}`);
    this.layer = this.root.append("g");
    this.behaviour = zoom<SVGSVGElement, unknown>()
      .filter(byHand)
      .scaleExtent([least ?? Math.min(this.fit(), 1) / 1.5, most])
      .on("zoom", (event: { transform: ZoomTransform }) => {
        this.layer.attr("transform", event.transform.toString());
        if (beyond) this.hint.hidden = this.holdsAll(event.transform);
        onZoom?.(event.transform);
      });
    this.hint.className = "beyond";
    this.hint.textContent = beyond;
    this.hint.hidden = true;
    canvas.append(this.hint);
    this.root.call(this.behaviour).on("dblclick.zoom", null);
  }

  private readonly margin: number;
  /** Says that there is more than is seen. */
  private readonly hint = document.createElement("p");

  /** A layer over the content that is neither moved nor zoomed with it. */
  above(): SVGGElement {
    return this.root.append("g").node() as SVGGElement;
  }

  svg(): SVGSVGElement {
    return this.root.node() as SVGSVGElement;
  }

  get size(): { width: number; height: number } {
    return this.box;
  }

  zoom(factor: number): void {
    this.root.call(this.behaviour.scaleBy, factor);
  }

  /** Everything at once, in the middle. */
  all(): void {
    this.show(this.content.width / 2, this.content.height / 2, Math.min(this.fit(), 1.25));
  }

  /** All of these points, with room around them. */
  hold(points: readonly (readonly [number, number])[]): void {
    const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    const scale = Math.min(this.box.width / (right - left + 4 * EDGE), this.box.height / (bottom - top + 4 * EDGE), 1.25);
    this.show((left + right) / 2, (top + bottom) / 2, scale);
  }

  /** So that it can be read: all where that is large enough, else its beginning. */
  begin(readable: number, fromRight: boolean): void {
    if (this.fit() >= readable) return this.all();
    const scale = readable;
    const [half, high] = [this.box.width / 2 / scale, this.box.height / 2 / scale];
    const edge = half - this.margin / scale;
    const x = this.content.width * scale <= this.box.width ? this.content.width / 2 : fromRight ? this.content.width - edge : edge;
    this.show(x, Math.min(high - this.margin, this.content.height / 2), scale);
  }

  /** Brings a point of the content into view, where it is out of it. */
  reveal(x: number, y: number): void {
    const [atX, atY] = zoomTransform(this.svg()).apply([x, y]);
    const inside = atX > this.margin && atY > this.margin && atX < this.box.width - this.margin && atY < this.box.height - this.margin;
    if (!inside) this.root.call(this.behaviour.translateTo, x, y);
  }

  show(x: number, y: number, scale: number): void {
    const moved = zoomIdentity.translate(this.box.width / 2, this.box.height / 2).scale(scale).translate(-x, -y);
    this.root.call(this.behaviour.transform, moved);
  }

  private holdsAll(seen: ZoomTransform): boolean {
    const [left, top] = seen.apply([0, 0]);
    const [right, bottom] = seen.apply([this.content.width, this.content.height]);
    return left >= -1 && top >= -1 && right <= this.box.width + 1 && bottom <= this.box.height + 1;
  }

  private fit(): number {
    const { width, height } = this.content;
    return Math.min((this.box.width - 2 * this.margin) / width, (this.box.height - 2 * this.margin) / height);
  }
}
