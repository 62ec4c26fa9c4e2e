import { mediaErrors } from './media.errors';

export interface Cue {
  /** Seconds from the beginning. */
  from: number;
  to: number;
  text: string;
}
export const captionsLimit = 1024 * 1024;

const time = String.raw`(?:(\d{1,3}):)?([0-5]?\d):([0-5]\d)[.,](\d{3})`;
const timing = new RegExp(`^\\s*${time}\\s+-->\\s+${time}(?:\\s.*)?$`);
const strict = new TextDecoder('utf-8', { fatal: true });

const seconds = (parts: readonly (string | undefined)[]) =>
  Number(parts[0] ?? 0) * 3600 + Number(parts[1]) * 60 + Number(parts[2]) + Number(parts[3]) / 1000;

/** Bold, italics and underlining stay; every other sign of markup goes, and what is no markup is written safely. */
function cleanText(lines: readonly string[]): string {
  return lines
    .map((line) =>
      line
        .replace(/\{\\[^{}]*\}/g, '')
        .replace(/<(?!\/?[biu]>)\/?[a-z\d][^<>]*>/gi, '')
        .replace(/&(?!(?:amp|lt|gt|nbsp|lrm|rlm);)/g, '&amp;')
        .replace(/<(?!\/?[biu]>)/gi, '&lt;')
        // Last: what is taken out may leave an arrow, which would end the cue.
        .replace(/-->/g, '→')
        .trim(),
    )
    .filter(Boolean)
    .join('\n');
}

/**
 * Reads captions as WebVTT (W3C) or SubRip: both are blocks of a timing and lines of text. Blocks that only style or
 * remark are left out.
 * @throws media.captions with the line, media.captionsEncoding, media.captionsTooLarge, media.noCues
 */
export function readCaptions(content: Buffer): Cue[] {
  if (content.length > captionsLimit) throw mediaErrors.captionsTooLarge();
  const lines = decode(content).split(/\r\n|\r|\n/);
  const cues: Cue[] = [];
  const vtt = /^WEBVTT(?:[ \t]|$)/.test(lines[0] ?? '');
  let at = vtt ? endOfBlock(lines, 0) : 0;
  while (at < lines.length) {
    if (lines[at]?.trim() === '') {
      at++;
      continue;
    }
    const end = endOfBlock(lines, at);
    if (!(vtt && /^(?:NOTE|STYLE|REGION)(?:\s|$)/.test(lines[at] ?? ''))) {
      cues.push(readCue(lines, at, end));
    }
    at = end;
  }
  const told = cues.filter((cue) => cue.text !== '');
  if (told.length === 0) throw mediaErrors.noCues();
  return told;
}

function endOfBlock(lines: readonly string[], from: number): number {
  let end = from;
  while (end < lines.length && lines[end]?.trim() !== '') end++;
  return end;
}

function readCue(lines: readonly string[], from: number, end: number): Cue {
  // A cue may have a number or a name on a line of its own.
  const at = lines[from]?.includes('-->') ? from : from + 1;
  const match = at < end ? timing.exec(lines[at] ?? '') : null;
  if (!match) throw mediaErrors.captions({ line: Math.min(at, end - 1) + 1 });
  const cue = { from: seconds(match.slice(1, 5)), to: seconds(match.slice(5, 9)) };
  if (cue.to <= cue.from) throw mediaErrors.captions({ line: at + 1 });
  return { ...cue, text: cleanText(lines.slice(at + 1, end)) };
}

function decode(content: Buffer): string {
  try {
    return strict.decode(content).replace(/^\uFEFF/, '');
  } catch {
    throw mediaErrors.captionsEncoding();
  }
}

function stamp(value: number): string {
  const all = Math.round(value * 1000);
  const two = (part: number) => String(part).padStart(2, '0');
  const hours = Math.floor(all / 3_600_000);
  const minutes = Math.floor(all / 60_000) % 60;
  return `${two(hours)}:${two(minutes)}:${two(Math.floor(all / 1000) % 60)}.${String(all % 1000).padStart(3, '0')}`;
}

/** Cues as a WebVTT file. */
export function writeCaptions(cues: readonly Cue[]): string {
  return `WEBVTT\n\n${cues.map((cue) => `${stamp(cue.from)} --> ${stamp(cue.to)}\n${cue.text}\n`).join('\n')}`;
}

/** What is said, as one text to read: the words of the captions without their times. */
export function spokenText(captions: string): string {
  return readCaptions(Buffer.from(captions))
    .map((cue) => cue.text.replace(/<\/?[biu]>/gi, '').replace(/\n/g, ' '))
    .join(' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&nbsp;|&lrm;|&rlm;/g, ' ')
    .replace(/&amp;/g, '&');
}
