// The report's island: a claim and its words light up together, by pointer, by focus and by address.
import "./report.css";

const LIT = "lit";

function runsOf(claim: string): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(`.run[data-claims~="${CSS.escape(claim)}"]`)];
}

function cardOf(claim: string): HTMLElement | null {
  return document.getElementById(`k-${claim}`);
}

function light(claims: readonly string[]): void {
  for (const lit of document.querySelectorAll(`.${LIT}`)) lit.classList.remove(LIT);
  for (const claim of claims) {
    for (const run of runsOf(claim)) run.classList.add(LIT);
    cardOf(claim)?.classList.add(LIT);
  }
}

function addressed(): string[] {
  const claim = /^#[ck]-(.+)$/.exec(decodeURIComponent(location.hash))?.[1];
  return claim ? [claim] : [];
}

function claimsAt(target: EventTarget | null): string[] {
  if (!(target instanceof Element)) return [];
  const card = target.closest<HTMLElement>("[data-claim]");
  if (card?.dataset["claim"]) return [card.dataset["claim"]];
  const run = target.closest<HTMLElement>(".run[data-claims]");
  return run?.dataset["claims"]?.trim().split(/\s+/) ?? [];
}

/** Brings a claim's card into view inside its own column, without moving the text that is being read. */
function reveal(claim: string): void {
  const card = cardOf(claim);
  const column = card?.closest<HTMLElement>(".claims");
  if (!card || !column || column.scrollHeight <= column.clientHeight) return;
  column.scrollTo({ top: card.offsetTop - column.offsetTop - column.clientHeight / 3 });
}

function follow(): void {
  light(addressed());
  for (const claim of addressed()) reveal(claim);
}

const reader = document.querySelector<HTMLElement>(".reader");
if (reader) {
  for (const kind of ["pointerover", "focusin"] as const) {
    reader.addEventListener(kind, (event) => {
      const claims = claimsAt(event.target);
      light(claims.length ? claims : addressed());
    });
  }
  reader.addEventListener("pointerleave", () => light(addressed()));
  reader.addEventListener("click", (event) => {
    const [claim] = claimsAt(event.target);
    if (claim && event.target instanceof Element && event.target.closest(".run")) {
      history.replaceState(null, "", `#c-${claim}`);
      follow();
    }
  });
  addEventListener("hashchange", follow);
  follow();
}
