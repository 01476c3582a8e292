// Moving among the things of a picture by keyboard: one stop of the tab key, arrows to the nearest thing that way.

/** Something drawn that can be chosen, and where its middle is. */
export interface Item {
  readonly element: SVGElement;
  readonly x: number;
  readonly y: number;
  choose(): void;
}

const WAYS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
/** How much a step aside counts against a step ahead. */
const ASIDE = 2.5;

export function roving(items: readonly Item[], seen: (item: Item) => void): void {
  let current = items[0];
  for (const item of items) {
    item.element.setAttribute("tabindex", item === current ? "0" : "-1");
    item.element.setAttribute("role", "button");
    item.element.addEventListener("focus", () => {
      current?.element.setAttribute("tabindex", "-1");
      current = item;
      item.element.setAttribute("tabindex", "0");
      // Not under a pointer: what moves while it is pressed is missed.
      if (item.element.matches(":focus-visible")) seen(item);
    });
    item.element.addEventListener("click", () => item.choose());
    item.element.addEventListener("keydown", (event) => {
      const way = WAYS[event.key];
      if (way) nearest(items, item, way)?.element.focus();
      else if (event.key === "Enter" || event.key === " ") item.choose();
      else return;
      event.preventDefault();
    });
  }
}

function nearest(items: readonly Item[], from: Item, [x, y]: readonly [number, number]): Item | undefined {
  let best: Item | undefined;
  let least = Infinity;
  for (const item of items) {
    const [dx, dy] = [item.x - from.x, item.y - from.y];
    const ahead = dx * x + dy * y;
    const distance = ahead + ASIDE * Math.abs(dx * y + dy * x);
    if (ahead > 1 && distance < least) [best, least] = [item, distance];
  }
  return best;
}
