import type { Mark } from './class-kinds';

/** What was typed of one session's paper list: who was not there, by their numbers. */
export interface PaperRoll {
  absent: number[];
  excused: number[];
  /** What is no number on the list. */
  unknown: string[];
}

const everybodyWasThere = new Set(['0', '-', 'đủ', 'du', 'all', 'none']);
const mostInRange = 500;

/**
 * Reads "3, 7, 12p, 15-18": the numbers of those who were absent, with a p (phép) those who were excused; a dash for
 * several in a row. "0" or "đủ" says that all were there. Null for an empty field: that session was not typed in.
 */
export function readPaperRoll(text: string, known: ReadonlySet<number>): PaperRoll | null {
  const typed = text
    .trim()
    .toLowerCase()
    .replace(/\s*[-–—]\s*(?=\d)/g, '-')
    .replace(/\s+p\b/g, 'p');
  if (typed === '') return null;
  const read: PaperRoll = { absent: [], excused: [], unknown: [] };
  if (everybodyWasThere.has(typed)) return read;
  const marked = new Map<number, Mark>();
  for (const part of typed.split(/[\s,;.]+/).filter(Boolean)) {
    const [, first, last, excused] = /^(\d{1,4})(?:-(\d{1,4}))?(p?)$/.exec(part) ?? [];
    const [from, to] = [Number(first), Number(last ?? first)];
    if (first === undefined || to < from || to - from > mostInRange) {
      read.unknown.push(part);
      continue;
    }
    for (let number = from; number <= to; number++) {
      // In a range of numbers those who left the class are left out.
      if (known.has(number)) marked.set(number, excused === 'p' ? 'excused' : 'absent');
      else if (from === to) read.unknown.push(String(number));
    }
  }
  for (const [number, mark] of marked) (mark === 'excused' ? read.excused : read.absent).push(number);
  return read;
}
