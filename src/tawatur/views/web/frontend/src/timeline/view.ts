// The island of every view that lays figures along time.
import { pageData } from "../pictures/data";
import { frame } from "../pictures/frame";
import { Panel } from "../pictures/panel";
import { Chart } from "./chart";
import { type Timed, figures } from "./lanes";

export function start(): void {
  const section = document.querySelector<HTMLElement>("[data-picture]");
  const timed = pageData<Timed>();
  if (!section || !timed) return;
  const canvas = section.querySelector<HTMLElement>(".canvas");
  const stage = section.querySelector<HTMLElement>(".stage");
  if (!canvas || !stage || !figures(timed.lanes).length) return;
  stage.hidden = false;
  void document.fonts.ready.then(() => {
    const panel = new Panel(section.querySelector(".panel") as HTMLElement, timed.words["close"] ?? "", () => undefined);
    const chart = new Chart(canvas, timed.lanes, (figure) => void panel.open(figure.address).then(() => panel.focus()));
    frame(section, { svg: () => chart.svg(), zoom: (factor) => chart.zoom(factor), all: () => chart.all() });
  });
}
