/** What is cut out of a picture after it was turned: parts of one, from its upper left corner. */
export interface Crop {
  /** Quarters of a turn to the right: 0 to 3. */
  turns: number;
  x: number;
  y: number;
  width: number;
  height: number;
}

export const wholePicture: Crop = { turns: 0, x: 0, y: 0, width: 1, height: 1 };
const SMALLEST = 0.05;

const between = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

/** The same crop inside the picture, and not smaller than can be seen. */
export const fitted = (crop: Crop): Crop => {
  const width = between(crop.width, SMALLEST, 1);
  const height = between(crop.height, SMALLEST, 1);
  return {
    turns: ((crop.turns % 4) + 4) % 4,
    x: between(crop.x, 0, 1 - width),
    y: between(crop.y, 0, 1 - height),
    width,
    height,
  };
};

/** Turned once more to the right; the same part stays cut out. */
export const turned = (crop: Crop): Crop =>
  fitted({
    turns: crop.turns + 1,
    x: 1 - crop.y - crop.height,
    y: crop.x,
    width: crop.height,
    height: crop.width,
  });

/** The largest part of these proportions (width to height, in pixels) around the middle of a crop. */
export const shaped = (crop: Crop, size: { width: number; height: number }, proportion: number): Crop => {
  const ratio = (proportion * size.height) / size.width;
  const width = Math.min(1, ratio);
  const height = Math.min(1, 1 / ratio);
  const middle = { x: crop.x + crop.width / 2, y: crop.y + crop.height / 2 };
  return fitted({ turns: crop.turns, x: middle.x - width / 2, y: middle.y - height / 2, width, height });
};

/** Width and height of a picture after its turns. */
export const sizeAfter = (bitmap: { width: number; height: number }, turns: number) =>
  turns % 2 === 0
    ? { width: bitmap.width, height: bitmap.height }
    : { width: bitmap.height, height: bitmap.width };
