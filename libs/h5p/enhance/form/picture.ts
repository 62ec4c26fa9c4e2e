import { type Crop, sizeAfter } from './crop';

/** Draws a crop of a picture on a canvas, the longest side at most `longest` pixels. */
export const draw = (canvas: HTMLCanvasElement, bitmap: ImageBitmap, crop: Crop, longest: number): void => {
  const size = sizeAfter(bitmap, crop.turns);
  const cut = { width: crop.width * size.width, height: crop.height * size.height };
  const scale = Math.min(1, longest / Math.max(cut.width, cut.height));
  canvas.width = Math.max(1, Math.round(cut.width * scale));
  canvas.height = Math.max(1, Math.round(cut.height * scale));
  const on = canvas.getContext('2d');
  if (!on) return;
  on.save();
  on.scale(scale, scale);
  on.translate(size.width / 2 - crop.x * size.width, size.height / 2 - crop.y * size.height);
  on.rotate((crop.turns * Math.PI) / 2);
  on.drawImage(bitmap, -bitmap.width / 2, -bitmap.height / 2);
  on.restore();
};
