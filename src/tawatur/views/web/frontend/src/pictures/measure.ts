// How wide words are in the page's own face, before they are drawn.

const pen = document.createElement("canvas").getContext("2d");
const FACE = '"IBM Plex Sans", "IBM Plex Sans Arabic", sans-serif';

/** The width of a line of words in pixels. */
export function measured(text: string, small = false): number {
  if (!pen) return text.length * 8;
  pen.font = small ? `600 12px ${FACE}` : `600 14.5px ${FACE}`;
  return pen.measureText(text).width;
}
