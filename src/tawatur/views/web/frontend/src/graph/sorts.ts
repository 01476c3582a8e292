// The sign of each sort of goods, for those to whom colours tell nothing.
import { symbol, symbolCircle, symbolCross, symbolDiamond, symbolSquare, symbolStar, symbolTriangle, symbolWye, type SymbolType } from "d3-shape";

const SIGNS: Readonly<Record<string, SymbolType>> = {
  arms: symbolTriangle,
  ammunition: symbolCircle,
  missiles: symbolDiamond,
  equipment: symbolSquare,
  money: symbolCross,
  people: symbolStar,
  other: symbolWye,
};
const AREA = 46;

/** The outline of a sort's sign around 0,0; "" where it has none. */
export function signOf(sort: string): string {
  const shape = SIGNS[sort];
  return shape ? (symbol(shape, AREA)() ?? "") : "";
}
