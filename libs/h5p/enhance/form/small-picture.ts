const LONGEST_SIDE = 1280;
const SMALL_ENOUGH = 300_000;

const readable = async (file: File): Promise<ImageBitmap | null> => {
  try {
    return await createImageBitmap(file);
  } catch {
    return null;
  }
};

/**
 * A photograph from a phone is made small enough for a lesson on 3G before it is sent.
 * Drawings (SVG), moving pictures (GIF) and what is small already stay as they are.
 */
export const smallPicture = async (file: File): Promise<File> => {
  if (!/^image\/(jpeg|png|webp)$/.test(file.type)) return file;
  const bitmap = await readable(file);
  if (!bitmap) return file;
  const scale = Math.min(1, LONGEST_SIDE / Math.max(bitmap.width, bitmap.height));
  if (scale === 1 && file.size <= SMALL_ENOUGH) return file;
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(bitmap.width * scale);
  canvas.height = Math.round(bitmap.height * scale);
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  // A picture with transparent parts would get a black ground as JPEG.
  const type = file.type === 'image/png' ? 'image/png' : 'image/jpeg';
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, type, 0.82);
  });
  if (!blob || blob.size >= file.size) return file;
  const name = file.name.replace(/\.\w+$/, type === 'image/png' ? '.png' : '.jpg');
  return new File([blob], name, { type });
};
