import { type FileStorage, sendFromStorage } from '@domdom/platform';
import type { Request, Response } from 'express';
import { courseErrors } from './domain/course.errors';

/** At most this many bytes: a track of five minutes fits many times over. */
export const audioLimit = 6 * 1024 * 1024;
const types = { mp3: 'audio/mpeg', m4a: 'audio/mp4', ogg: 'audio/ogg' } as const;
type AudioType = keyof typeof types;

/** What kind of sound a file holds, by its first bytes: names and declared types can say anything. */
export function audioType(content: Buffer): AudioType | null {
  if (content.subarray(0, 3).toString('latin1') === 'ID3') return 'mp3';
  if (content[0] === 0xff && ((content[1] ?? 0) & 0xe6) === 0xe2) return 'mp3';
  if (content.subarray(0, 4).toString('latin1') === 'OggS') return 'ogg';
  if (content.subarray(4, 8).toString('latin1') === 'ftyp') return 'm4a';
  return null;
}

/** Where a lesson's track is kept. @throws courses.wrongAudio for anything that is not a small sound file */
export function audioKey(lessonId: string, content: Buffer | undefined, stamp: number): string {
  const type = content && content.length <= audioLimit ? audioType(content) : null;
  if (!type) throw courseErrors.wrongAudio();
  return `lessons/${lessonId}/audio-${stamp}.${type}`;
}

/** Sends a track, or the part of it that a player asks for. @throws storage.missing */
export async function sendAudio(
  files: FileStorage,
  key: string,
  request: Request,
  response: Response,
): Promise<void> {
  await sendFromStorage(request, response, files, {
    key,
    type: types[key.split('.').at(-1) as AudioType],
    cacheControl: 'private, max-age=86400',
  });
}
