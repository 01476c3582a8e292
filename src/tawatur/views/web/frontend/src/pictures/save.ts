// A picture as a file: a copy with its colours written into it, so that it looks the same anywhere.

import arabic from "@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-400-normal.woff2?url";
import arabicBold from "@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-600-normal.woff2?url";
import latin from "@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-400-normal.woff2?url";
import latinBold from "@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-600-normal.woff2?url";

const FACES = [
  ["IBM Plex Sans Arabic", 400, arabic],
  ["IBM Plex Sans Arabic", 600, arabicBold],
  ["IBM Plex Sans", 400, latin],
  ["IBM Plex Sans", 600, latinBold],
] as const;
const KEPT = ["fill", "fill-opacity", "stroke", "stroke-width", "stroke-dasharray", "stroke-opacity", "stroke-linecap", "opacity",
  "font-size", "font-weight", "font-style", "font-family", "text-anchor", "dominant-baseline", "paint-order", "unicode-bidi", "direction"];
const SHARP = 2;

export async function saveSvg(svg: SVGSVGElement, name: string): Promise<void> {
  give(await asBlob(svg), `${name}.svg`);
}

export async function savePng(svg: SVGSVGElement, name: string): Promise<void> {
  const { width, height } = svg.viewBox.baseVal.width ? svg.viewBox.baseVal : svg.getBoundingClientRect();
  const address = URL.createObjectURL(await asBlob(svg));
  const image = new Image();
  await new Promise((resolve, reject) => {
    image.onload = resolve;
    image.onerror = reject;
    image.src = address;
  });
  const canvas = document.createElement("canvas");
  canvas.width = width * SHARP;
  canvas.height = height * SHARP;
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(address);
  canvas.toBlob((blob) => blob && give(blob, `${name}.png`), "image/png");
}

/** The page's faces as a style that needs nothing from elsewhere. */
async function faces(): Promise<string> {
  const rules = FACES.map(async ([family, weight, address]) => {
    const bytes = new Uint8Array(await (await fetch(address)).arrayBuffer());
    const text = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
    return `@font-face{font-family:"${family}";font-weight:${weight};src:url(data:font/woff2;base64,${text}) format("woff2")}`;
  });
  return (await Promise.all(rules)).join("");
}

async function asBlob(svg: SVGSVGElement): Promise<Blob> {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const originals = [svg, ...svg.querySelectorAll<SVGElement>("*")];
  const copies = [copy, ...copy.querySelectorAll<SVGElement>("*")];
  originals.forEach((original, at) => {
    const seen = getComputedStyle(original);
    for (const property of KEPT) copies[at]?.setAttribute(property, seen.getPropertyValue(property));
    for (const gone of ["class", "tabindex", "role"]) copies[at]?.removeAttribute(gone);
  });
  const { width, height } = svg.viewBox.baseVal.width ? svg.viewBox.baseVal : svg.getBoundingClientRect();
  copy.setAttribute("width", String(width));
  copy.setAttribute("height", String(height));
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  const ground = document.createElementNS("http://www.w3.org/2000/svg", "rect");
  ground.setAttribute("width", "100%");
  ground.setAttribute("height", "100%");
  ground.setAttribute("fill", getComputedStyle(svg.parentElement ?? svg).backgroundColor);
  const style = document.createElementNS("http://www.w3.org/2000/svg", "style");
  style.textContent = await faces();
  copy.prepend(style, ground);
  return new Blob([new XMLSerializer().serializeToString(copy)], { type: "image/svg+xml" });
}

function give(blob: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
