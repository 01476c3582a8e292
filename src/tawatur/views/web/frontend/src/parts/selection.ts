// Which claim is in hand: its words and its card light up together, by pointer, by focus, by key and by address.

const LIT = "lit";

function runsOf(claim: string): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(`.run[data-claims~="${CSS.escape(claim)}"]`)];
}

/** The card of a claim, where it is on this page. */
export function cardOf(claim: string): HTMLElement | null {
  return document.getElementById(`k-${claim}`);
}

function light(claims: readonly string[]): void {
  for (const lit of document.querySelectorAll(`.${LIT}`)) lit.classList.remove(LIT);
  for (const claim of claims) {
    for (const run of runsOf(claim)) run.classList.add(LIT);
    cardOf(claim)?.classList.add(LIT);
  }
}

/** The claim that the address names, "" where it names none. */
export function selected(): string {
  return /^#[ck]-(.+)$/.exec(decodeURIComponent(location.hash))?.[1] ?? "";
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
  column.scrollTo({ top: card.offsetTop - column.clientHeight / 4 });
}

function follow(): void {
  const claim = selected();
  light(claim ? [claim] : []);
  for (const open of document.querySelectorAll<HTMLDetailsElement>(".whose[open]")) open.open = false;
  const chain = claim ? cardOf(claim)?.querySelector("details") : null;
  if (chain) chain.open = true;
  if (claim) reveal(claim);
}

/** Takes a claim in hand, "" for none; the address tells it, so that it can be passed on. */
export function select(claim: string): void {
  history.replaceState(null, "", claim ? `#c-${claim}` : location.pathname + location.search);
  follow();
}

/** Follows pointer, focus and address inside the reader. */
export function watch(reader: HTMLElement): void {
  const resting = (): void => light(selected() ? [selected()] : []);
  for (const kind of ["pointerover", "focusin"] as const) {
    reader.addEventListener(kind, (event) => {
      const claims = claimsAt(event.target);
      if (claims.length) light(claims);
      else resting();
    });
  }
  reader.addEventListener("pointerleave", resting);
  reader.addEventListener("click", (event) => {
    const [claim] = claimsAt(event.target);
    if (claim && event.target instanceof Element && event.target.closest(".run") && !event.target.closest("a")) select(claim);
  });
  addEventListener("hashchange", follow);
  follow();
}
