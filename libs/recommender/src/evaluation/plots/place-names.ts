/** A rectangle by its left upper corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where a name stands beside its point. */
export interface PlacedName {
  readonly x: number;
  /** The baseline of the text. */
  readonly y: number;
  readonly anchor: 'start' | 'end' | 'middle';
}

const characterWidth = 7.6;
const lineHeight = 15;
const distance = 9;

/**
 * Places a name beside each point, right, left, above or below it and ever further away, where it covers neither
 * another name nor anything `taken` and stays `within`; of places that all cover something, the one that covers least.
 */
export function placeNames(
  points: readonly { readonly label: string; readonly x: number; readonly y: number }[],
  taken: readonly Box[],
  within: Box,
): PlacedName[] {
  const occupied = [...taken];
  return points.map(({ label, x, y }) => {
    const width = label.length * characterWidth;
    const candidates = [1, 2, 3.5, 5].flatMap((far): PlacedName[] => {
      const away = far * distance;
      return [
        { x: x + away, y: y + 4, anchor: 'start' },
        { x: x - away, y: y + 4, anchor: 'end' },
        { x: x + distance, y: y - away, anchor: 'start' },
        { x: x + distance, y: y + away + 8, anchor: 'start' },
        { x: x - distance, y: y - away, anchor: 'end' },
        { x: x - distance, y: y + away + 8, anchor: 'end' },
        { x, y: y - away - 2, anchor: 'middle' },
        { x, y: y + away + 10, anchor: 'middle' },
      ];
    });
    const costs = candidates.map((place) => {
      const box = boxOf(place, width);
      const covered = occupied.reduce((sum, other) => sum + overlap(box, other), 0);
      return covered + 10 * (width * lineHeight - overlap(box, within));
    });
    const best = costs.reduce((first, cost, at) => (cost < costs[first] - 1e-9 ? at : first), 0);
    occupied.push(boxOf(candidates[best], width));
    return candidates[best];
  });
}

function boxOf({ x, y, anchor }: PlacedName, width: number): Box {
  const left = { start: x, end: x - width, middle: x - width / 2 }[anchor];
  return { x: left, y: y - 11, width, height: lineHeight };
}

/** The area two boxes share. */
export function overlap(first: Box, second: Box): number {
  const across = Math.min(first.x + first.width, second.x + second.width) - Math.max(first.x, second.x);
  const down = Math.min(first.y + first.height, second.y + second.height) - Math.max(first.y, second.y);
  return Math.max(0, across) * Math.max(0, down);
}
