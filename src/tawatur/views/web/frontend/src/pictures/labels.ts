// Words on a picture, written only where they lie on nothing that was written before them.
import { select } from "d3-selection";
import { measured } from "./measure";

export interface Label {
  readonly text: string;
  readonly at: readonly [number, number];
  /** How far under its point a label's line stands. */
  readonly below: number;
  readonly kind: string;
}

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const [HIGH, ASIDE] = [15, 3];

export class Labels {
  private readonly group: SVGGElement;

  constructor(parent: SVGGElement) {
    this.group = select(parent).append("g").attr("class", "labels").attr("aria-hidden", "true").node() as SVGGElement;
  }

  /** Half of the breadth that a label takes. */
  static half(text: string): number {
    return measured(text, true) / 2 + ASIDE;
  }

  /** Writes labels in their order, each text of a kind once; `rings` and `boxes` are kept free. */
  write(labels: readonly Label[], rings: readonly { at: readonly [number, number]; radius: number }[], size: { width: number; height: number }, boxes: readonly Box[] = []): void {
    const taken: Box[] = [...boxes];
    taken.push(...rings.map(({ at: [x, y], radius }) => ({ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius })));
    const named = new Set<string>();
    const written = labels.filter((label) => {
      if (named.has(keyOf(label))) return false;
      const box = boxOf(label);
      const inside = box.left > 0 && box.right < size.width && box.top > 0 && box.bottom < size.height;
      const free = inside && !taken.some((other) => meet(box, other));
      if (free) {
        taken.push(box);
        named.add(keyOf(label));
      }
      return free;
    });
    select(this.group).selectAll<SVGTextElement, Label>("text").data(written, keyOf)
      .join("text").attr("class", (label) => label.kind).attr("x", (label) => label.at[0]).attr("y", (label) => label.at[1] + label.below).text((label) => label.text);
  }
}

function keyOf({ kind, text, at: [x, y] }: Label): string {
  return `${kind} ${text} ${kind === "name" ? [x, y].map(Math.round).join() : ""}`;
}

function boxOf({ text, at: [x, y], below }: Label): Box {
  const half = Labels.half(text);
  return { left: x - half, right: x + half, top: y + below - HIGH + ASIDE, bottom: y + below + ASIDE };
}

function meet(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
