import sharp from 'sharp';
import { h5pErrors } from '../domain/h5p.errors';

export type FieldType = 'image' | 'audio' | 'video' | 'file';

/** A file as it is stored: its kind was read from its content, never from its name. */
export interface Media {
  extension: string;
  mime: string;
  content: Buffer;
  width?: number;
  height?: number;
}

const longestSide = 1600;
const mostPixels = 50_000_000;
const text = (content: Buffer, from: number, to: number) => content.subarray(from, to).toString('latin1');

/** Sound and video by their first bytes; null for anything else. Containers of both take the field's word. */
export function mediaKind(content: Buffer, field: FieldType): { extension: string; mime: string } | null {
  const video = field === 'video';
  const start = text(content, 0, 4);
  if (start === 'RIFF' && text(content, 8, 12) === 'WAVE')
    return video ? null : { extension: 'wav', mime: 'audio/wav' };
  if (start === 'OggS') return video ? null : { extension: 'ogg', mime: 'audio/ogg' };
  if (text(content, 0, 3) === 'ID3' || (content[0] === 0xff && ((content[1] ?? 0) & 0xe6) === 0xe2)) {
    return video ? null : { extension: 'mp3', mime: 'audio/mpeg' };
  }
  if (text(content, 4, 8) === 'ftyp') {
    return video ? { extension: 'mp4', mime: 'video/mp4' } : { extension: 'm4a', mime: 'audio/mp4' };
  }
  if (content.subarray(0, 4).equals(Buffer.from([0x1a, 0x45, 0xdf, 0xa3]))) {
    return { extension: 'webm', mime: video ? 'video/webm' : 'audio/webm' };
  }
  return null;
}

/**
 * Makes an upload ready to be stored: pictures are decoded and written anew, which leaves out everything hidden in
 * them (the place a photograph was taken, scripts in an SVG) and makes them small; sound and video are recognised.
 * @throws h5p.wrongFile
 */
export async function readMedia(content: Buffer, field: FieldType): Promise<Media> {
  if (field === 'audio' || field === 'video') {
    const kind = mediaKind(content, field);
    if (!kind) throw h5pErrors.wrongFile();
    return { ...kind, content };
  }
  try {
    const picture = sharp(content, { limitInputPixels: mostPixels, animated: true });
    const { format, pages = 1, hasAlpha } = await picture.metadata();
    const small = picture
      .autoOrient()
      .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true });
    const written =
      format === 'gif' && pages > 1
        ? { made: small.gif(), extension: 'gif', mime: 'image/gif' }
        : format === 'jpeg' || !hasAlpha
          ? { made: small.jpeg({ quality: 82, mozjpeg: true }), extension: 'jpg', mime: 'image/jpeg' }
          : { made: small.png({ compressionLevel: 9 }), extension: 'png', mime: 'image/png' };
    const { data, info } = await written.made.toBuffer({ resolveWithObject: true });
    const height = info.pageHeight ?? info.height;
    return { extension: written.extension, mime: written.mime, content: data, width: info.width, height };
  } catch {
    throw h5pErrors.wrongFile();
  }
}
