// What the server put beside the picture for it to draw.

/** The words of the interface that a picture needs, by key. */
export type Words = Readonly<Record<string, string>>;

/** The data of this page; the server wrote it, so that its form is not checked again. */
export function pageData<T>(): T | null {
  const held = document.getElementById("data");
  return held ? (JSON.parse(held.textContent ?? "null") as T) : null;
}

export const rightToLeft = document.documentElement.dir === "rtl";
