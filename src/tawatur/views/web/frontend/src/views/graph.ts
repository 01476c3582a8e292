// The supply graph's island: draws it, lets it be read by pointer and keyboard, and opens what is said beside it.
import "./graph.css";
import { type Drawing, draw } from "../graph/draw";
import { listSorts } from "../graph/legend";
import { type Graphed, type PlacedEdge, type PlacedParty, type Placed, place } from "../graph/model";
import { pageData, rightToLeft } from "../pictures/data";
import { frame } from "../pictures/frame";
import { measured } from "../pictures/measure";
import { Panel } from "../pictures/panel";
import { roving } from "../pictures/roving";
import { isolated, rowButton, titled } from "../pictures/rows";
import { Stage } from "../pictures/stage";

const NARROW = 640;
const READABLE = 0.72;
const READABLE_NARROW = 0.58;
const [ROOM, HIGHEST, ONE_COLUMN] = [60, 1150, 960];

class SupplyGraph {
  private readonly names: ReadonlyMap<string, string>;
  private readonly panel: Panel;
  private readonly drawing: Drawing;
  private readonly stage: Stage;

  constructor(
    private readonly graph: Graphed,
    private readonly placed: Placed,
    section: HTMLElement,
  ) {
    this.names = new Map(graph.parties.map((party) => [party.id, party.name]));
    const readable = innerWidth < NARROW ? READABLE_NARROW : READABLE;
    this.stage = new Stage(roomy(section, placed.height * readable), placed, { beyond: this.word("beyond") });
    this.drawing = draw(this.stage.layer, placed, {
      party: (party) => party.name,
      edge: (edge) => this.told(edge),
    });
    this.panel = new Panel(section.querySelector(".panel") as HTMLElement, this.word("close"), () => this.lift());
    roving(
      [
        ...placed.parties.map((party) => this.item(party, this.drawing.parties, () => this.openParty(party))),
        ...placed.edges.map((edge) => this.item(edge, this.drawing.labels, () => this.openEdge(edge))),
      ],
      (item) => this.stage.reveal(item.x, item.y),
    );
    for (const edge of placed.edges) this.drawing.edges.get(edge.id)?.addEventListener("click", () => this.openEdge(edge));
    this.followPaths();
    listSorts(section.querySelector("[data-sorts]") as HTMLElement, graph, (edges) => {
      if (edges) this.light(edges.map((edge) => edge.id), edges.flatMap((edge) => [edge.from, edge.to]));
      else this.lift();
    });
    frame(section, { svg: () => this.stage.svg(), zoom: (factor) => this.stage.zoom(factor), all: () => this.stage.all() });
    this.stage.begin(readable, rightToLeft);
    this.openAddressed();
  }

  private item<T extends PlacedEdge | PlacedParty>(thing: T, drawn: ReadonlyMap<string, SVGGElement>, choose: () => void) {
    return { element: drawn.get(thing.id) as SVGGElement, x: thing.x, y: thing.y, choose };
  }

  private openAddressed(): void {
    const wanted = /^#e-([0-9a-f]+)$/.exec(location.hash)?.[1];
    const edge = this.placed.edges.find((one) => one.id === wanted);
    if (!edge) return;
    this.openEdge(edge);
    this.stage.reveal(edge.x, edge.y);
  }

  private openEdge(edge: PlacedEdge): void {
    history.replaceState(null, "", `#e-${edge.id}`);
    this.light([edge.id], [edge.from, edge.to]);
    void this.panel.open(edge.address).then(() => this.panel.focus());
  }

  private openParty(party: PlacedParty): void {
    const edges = this.placed.edges.filter((edge) => edge.from === party.id || edge.to === party.id);
    this.light(edges.map((edge) => edge.id), edges.flatMap((edge) => [edge.from, edge.to]));
    const name = document.createElement("h2");
    name.append(isolated(party.name));
    this.panel.show(name, ...this.list("gives", edges.filter((edge) => edge.from === party.id), (edge) => edge.to),
      ...this.list("takes", edges.filter((edge) => edge.to === party.id), (edge) => edge.from), this.narrowing(party));
    this.panel.focus();
  }

  private list(title: string, edges: readonly PlacedEdge[], other: (edge: PlacedEdge) => string): HTMLElement[] {
    const rows = edges.map((edge) => rowButton(this.name(other(edge)), [edge.goods[0], `\u2066${edge.count}\u2069`].filter(Boolean).join(" · "), () => this.openEdge(edge)));
    return titled(this.word(title), rows);
  }

  private narrowing(party: PlacedParty): HTMLElement {
    const links = document.createElement("p");
    links.className = "narrowing";
    for (const [key, role] of [["only-from", "from"], ["only-to", "to"]] as const) {
      const asked = new URLSearchParams(location.search);
      asked.set(role, party.name);
      const link = document.createElement("a");
      link.href = `?${asked.toString()}`;
      link.textContent = this.word(key);
      links.append(link, " ");
    }
    return links;
  }

  private followPaths(): void {
    const buttons = [...document.querySelectorAll<HTMLElement>("[data-path]")];
    for (const button of buttons) {
      button.hidden = false;
      button.addEventListener("click", () => {
        const follow = button.getAttribute("aria-pressed") !== "true";
        this.lift();
        if (follow) this.follow(this.graph.paths[Number(button.dataset["path"])] ?? []);
        button.setAttribute("aria-pressed", String(follow));
      });
    }
  }

  private follow(path: readonly string[]): void {
    const edges = this.placed.edges.filter((edge) => path.includes(edge.id));
    this.light(path, edges.flatMap((edge) => [edge.from, edge.to]), "followed");
    this.stage.all();
    this.stage.svg().scrollIntoView({ block: "nearest" });
  }

  private light(edges: readonly string[], parties: readonly string[], how = "chosen"): void {
    this.lift();
    this.stage.layer.classed("dimmed", true);
    for (const id of edges) for (const drawn of [this.drawing.edges.get(id), this.drawing.labels.get(id)]) drawn?.classList.add(how);
    for (const id of parties) this.drawing.parties.get(id)?.classList.add(how);
  }

  private lift(): void {
    this.stage.layer.classed("dimmed", false);
    const { edges, labels, parties } = this.drawing;
    for (const drawn of [...edges.values(), ...labels.values(), ...parties.values()]) drawn.classList.remove("chosen", "followed");
    for (const button of document.querySelectorAll("[data-path]")) button.setAttribute("aria-pressed", "false");
  }

  private told(edge: PlacedEdge): string {
    // What stands on it comes first: whoever says it aloud, as it is seen, must find it.
    return `${[edge.label, edge.count, edge.way].filter(Boolean).join(" ")}; ${this.name(edge.from)} ← ${this.name(edge.to)}: ${edge.goods.join("، ")}`;
  }

  private name(id: string): string {
    return this.names.get(id) ?? id;
  }

  private word(key: string): string {
    return this.graph.words[key] ?? key;
  }
}

/** The canvas, made higher where that shows a whole graph at a size that can be read. */
function roomy(section: HTMLElement, wanted: number): HTMLElement {
  const canvas = section.querySelector<HTMLElement>(".canvas") as HTMLElement;
  const stage = section.querySelector<HTMLElement>(".stage") as HTMLElement;
  const height = Math.min(wanted + ROOM, HIGHEST);
  if (height <= canvas.getBoundingClientRect().height) return canvas;
  stage.classList.add("tall");
  (innerWidth <= ONE_COLUMN ? canvas : stage).style.blockSize = `${Math.ceil(height)}px`;
  return canvas;
}

const section = document.querySelector<HTMLElement>("[data-picture]");
const graph = pageData<Graphed>();
if (section && graph) {
  const stage = section.querySelector<HTMLElement>(".stage");
  if (stage) stage.hidden = false;
  void document.fonts.ready.then(() => {
    const narrow = innerWidth < NARROW;
    new SupplyGraph(graph, place(graph, measured, rightToLeft, narrow), section);
  });
}
