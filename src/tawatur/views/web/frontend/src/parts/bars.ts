// The bars beside a paragraph, drawn along the very lines in which each voice is heard.

interface Reach {
  readonly bar: HTMLElement;
  readonly top: number;
  readonly height: number;
}

function reachOf(bar: HTMLElement, paragraph: HTMLElement): Reach | null {
  const voice = bar.dataset["voice"] ?? "";
  const runs = [...paragraph.querySelectorAll<HTMLElement>(`.run[data-nest~="${CSS.escape(voice)}"]`)];
  const boxes = runs.flatMap((run) => [...run.getClientRects()]);
  if (!boxes.length) return null;
  const above = bar.parentElement?.getBoundingClientRect().top ?? 0;
  const top = Math.min(...boxes.map((box) => box.top)) - above;
  const bottom = Math.max(...boxes.map((box) => box.bottom)) - above;
  return { bar, top, height: bottom - top };
}

function draw(body: HTMLElement): void {
  const reaches: Reach[] = [];
  for (const paragraph of body.querySelectorAll<HTMLElement>(".para")) {
    for (const bar of paragraph.querySelectorAll<HTMLElement>(".bars [data-voice]")) {
      const reach = reachOf(bar, paragraph);
      if (reach) reaches.push(reach);
    }
  }
  // Written after everything is measured, so that the page is laid out once.
  for (const { bar, top, height } of reaches) {
    bar.style.insetBlock = `${top}px auto`;
    bar.style.blockSize = `${height}px`;
  }
}

/** Draws the bars now, and again whenever the text is set anew. */
export function drawBars(body: HTMLElement): void {
  new ResizeObserver(() => draw(body)).observe(body);
  void document.fonts.ready.then(() => draw(body));
}
