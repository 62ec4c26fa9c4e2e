import { type Crop, wholePicture } from './crop';
import { draw } from './picture';

const LONGEST_SIDE = 1280;
const SMALL_ENOUGH = 300_000;

export const readable = async (file: Blob): Promise<ImageBitmap | null> => {
  try {
    return await createImageBitmap(file);
  } catch {
    return null;
  }
};

/** A crop of a picture as a file: PNG stays PNG, for its transparent parts; anything else becomes JPEG. */
export const croppedPicture = async (bitmap: ImageBitmap, crop: Crop, from: Blob): Promise<File | null> => {
  const canvas = document.createElement('canvas');
  draw(canvas, bitmap, crop, LONGEST_SIDE);
  const type = from.type === 'image/png' ? 'image/png' : 'image/jpeg';
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, type, 0.82);
  });
  return blob && new File([blob], type === 'image/png' ? 'picture.png' : 'picture.jpg', { type });
};

/**
 * A photograph from a phone is made small enough for a lesson on 3G before it is sent.
 * Drawings (SVG), moving pictures (GIF) and what is small already stay as they are.
 */
export const smallPicture = async (file: File): Promise<File> => {
  if (!/^image\/(jpeg|png|webp)$/.test(file.type)) return file;
  const bitmap = await readable(file);
  if (!bitmap) return file;
  if (Math.max(bitmap.width, bitmap.height) <= LONGEST_SIDE && file.size <= SMALL_ENOUGH) return file;
  const small = await croppedPicture(bitmap, wholePicture, file);
  return small && small.size < file.size ? small : file;
};
