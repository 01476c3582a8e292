// What is chosen in a picture, shown beside it with its words.

export class Panel {
  private asked = 0;

  constructor(
    private readonly side: HTMLElement,
    private readonly closeWord: string,
    private readonly onClose: () => void,
  ) {
    this.hint = [...side.childNodes];
    side.addEventListener("keydown", (event) => {
      if (event.key === "Escape") this.close();
    });
  }

  private readonly hint: readonly Node[];

  /** Shows the part of another page of this case that tells what is said. */
  async open(address: string): Promise<void> {
    const asked = ++this.asked;
    const answered = await fetch(address, { headers: { accept: "text/html" } });
    const page = new DOMParser().parseFromString(await answered.text(), "text/html");
    const told = page.querySelector(".told") ?? page.querySelector("main");
    if (asked === this.asked && told) this.show(document.importNode(told, true));
  }

  show(...content: Node[]): void {
    const close = document.createElement("button");
    close.type = "button";
    close.className = "quiet close";
    close.textContent = this.closeWord;
    close.addEventListener("click", () => this.close());
    this.side.replaceChildren(close, ...content);
    this.side.classList.add("open");
    this.side.scrollTop = 0;
  }

  close(): void {
    this.asked++;
    this.side.replaceChildren(...this.hint);
    this.side.classList.remove("open");
    this.onClose();
  }

  focus(): void {
    this.side.focus();
  }
}
