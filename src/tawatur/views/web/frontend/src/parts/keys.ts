// Keys without a modifier, for those who leave them on; never while somebody types.
const TYPING = "input, textarea, select, [contenteditable]";

/** Calls `does` with each key pressed outside fields; its answer says whether it had a meaning. */
export function onKey(does: (key: string) => boolean): void {
  if (document.querySelector("[data-keys='off']")) return;
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.target instanceof Element && event.target.closest(TYPING)) return;
    if (does(event.key)) event.preventDefault();
  });
}

/** Presses the button or link of a part of the page that a key belongs to. */
export function press(part: ParentNode | null | undefined, key: string): boolean {
  const button = part?.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);
  button?.click();
  return Boolean(button);
}
