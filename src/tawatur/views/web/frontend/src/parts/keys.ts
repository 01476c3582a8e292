// Keys without a modifier, for those who leave them on; never while somebody types.
const TYPING = "input, textarea, select, [contenteditable]";
const KEPT = "letter-keys";

function off(): boolean {
  return localStorage.getItem(KEPT) === "off";
}

/** Calls `does` with each key pressed outside fields; its answer says whether it had a meaning. */
export function onKey(does: (key: string) => boolean): void {
  addEventListener("keydown", (event) => {
    if (off() || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
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

// Letters get in the way of those who speak to their machine: a button turns them off, and this browser remembers it.
for (const button of document.querySelectorAll<HTMLButtonElement>("[data-letters]")) {
  const tell = (): void => button.setAttribute("aria-pressed", String(!off()));
  button.hidden = false;
  button.addEventListener("click", () => {
    localStorage.setItem(KEPT, off() ? "on" : "off");
    tell();
  });
  tell();
}
