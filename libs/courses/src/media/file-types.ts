import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { SafeZip } from '@domdom/platform';
import { mediaErrors } from './media.errors';

export type FileFamily = 'video' | 'audio' | 'picture' | 'document' | 'text';
/** What a file is, by its content. */
export interface FileType {
  extension: string;
  mime: string;
  family: FileFamily;
}

const type = (family: FileFamily, extension: string, mime: string): FileType => ({ family, extension, mime });
const office = 'application/vnd.openxmlformats-officedocument';
const openDocument = 'application/vnd.oasis.opendocument';
const known = {
  mp4: type('video', 'mp4', 'video/mp4'),
  webm: type('video', 'webm', 'video/webm'),
  mp3: type('audio', 'mp3', 'audio/mpeg'),
  m4a: type('audio', 'm4a', 'audio/mp4'),
  ogg: type('audio', 'ogg', 'audio/ogg'),
  jpg: type('picture', 'jpg', 'image/jpeg'),
  png: type('picture', 'png', 'image/png'),
  gif: type('picture', 'gif', 'image/gif'),
  webp: type('picture', 'webp', 'image/webp'),
  pdf: type('document', 'pdf', 'application/pdf'),
  docx: type('document', 'docx', `${office}.wordprocessingml.document`),
  xlsx: type('document', 'xlsx', `${office}.spreadsheetml.sheet`),
  pptx: type('document', 'pptx', `${office}.presentationml.presentation`),
  odt: type('document', 'odt', `${openDocument}.text`),
  ods: type('document', 'ods', `${openDocument}.spreadsheet`),
  odp: type('document', 'odp', `${openDocument}.presentation`),
  epub: type('document', 'epub', 'application/epub+zip'),
  rtf: type('document', 'rtf', 'application/rtf'),
  doc: type('document', 'doc', 'application/msword'),
  xls: type('document', 'xls', 'application/vnd.ms-excel'),
  ppt: type('document', 'ppt', 'application/vnd.ms-powerpoint'),
  csv: type('text', 'csv', 'text/csv; charset=utf-8'),
  txt: type('text', 'txt', 'text/plain; charset=utf-8'),
} as const;

const endingOf = (name: string) => /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
const bytes = (...values: number[]) => Buffer.from(values);

/** What the first bytes say; null where more of the file has to be looked at. */
function byMagic(head: Buffer): FileType | null {
  const text = (from: number, to: number) => head.subarray(from, to).toString('latin1');
  if (text(0, 5) === '%PDF-') return known.pdf;
  if (head.subarray(0, 3).equals(bytes(0xff, 0xd8, 0xff))) return known.jpg;
  if (head.subarray(0, 8).equals(bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a))) return known.png;
  if (/^GIF8[79]a/.test(text(0, 6))) return known.gif;
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WEBP') return known.webp;
  if (text(0, 3) === 'ID3' || (head[0] === 0xff && ((head[1] ?? 0) & 0xe6) === 0xe2)) return known.mp3;
  if (text(0, 4) === 'OggS') return known.ogg;
  if (text(4, 8) === 'ftyp') {
    const brand = text(8, 12);
    if (/^M4[AB] /.test(brand)) return known.m4a;
    return /^(?:qt {2}|heic|heix|avif|mif1)/.test(brand) ? null : known.mp4;
  }
  // Matroska and WebM begin alike (RFC 9559); the name of the format stands in the head.
  if (head.subarray(0, 4).equals(bytes(0x1a, 0x45, 0xdf, 0xa3)))
    return head.includes('webm') ? known.webm : null;
  if (text(0, 5) === '{\\rtf') return known.rtf;
  return null;
}

async function insideZip(path: string): Promise<FileType | null> {
  const zip = await SafeZip.open(path).catch(() => null);
  if (!zip) return null;
  try {
    const names = zip.entries().map((entry) => entry.name);
    if (names.some((name) => /vbaProject\.bin$/i.test(name))) throw mediaErrors.hasMacros();
    if (zip.has('[Content_Types].xml')) {
      if (zip.has('word/document.xml')) return known.docx;
      if (zip.has('xl/workbook.xml')) return known.xlsx;
      if (zip.has('ppt/presentation.xml')) return known.pptx;
    }
    if (!zip.has('mimetype')) return null;
    const said = (await zip.buffer('mimetype', 200)).toString('latin1').trim();
    return [known.odt, known.ods, known.odp, known.epub].find((one) => one.mime === said) ?? null;
  } finally {
    zip.close();
  }
}

const markup = /<\s*(?:!doctype|html|head|body|script|svg|iframe|object|embed|meta|\?xml)\b|^\s*<\?xml/i;

/** Reads all of a file as text; false when it holds signs that no text holds. */
async function isText(path: string): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let tail = '';
  const check = (chunk?: Buffer) => {
    const seen = tail + decoded(decoder, chunk);
    if (markup.test(seen)) throw mediaErrors.hasProgram();
    tail = seen.slice(-40);
  };
  for await (const chunk of createReadStream(path)) {
    if ((chunk as Buffer).includes(0)) return false;
    check(chunk as Buffer);
  }
  check();
  return true;
}

function decoded(decoder: TextDecoder, chunk: Buffer | undefined): string {
  try {
    return decoder.decode(chunk, { stream: chunk !== undefined });
  } catch {
    throw mediaErrors.textEncoding();
  }
}

/**
 * What kind of file lies at a place, by its content. The name decides only between kinds whose content is alike.
 * @throws media.hasProgram, media.hasMacros, media.textEncoding, media.unknownType
 */
export async function typeOfFile(path: string, name: string): Promise<FileType> {
  const head = await headOf(path);
  if (head.length === 0) throw mediaErrors.noFile();
  const found = byMagic(head);
  if (found) return found;
  if (head.subarray(0, 4).equals(bytes(0x50, 0x4b, 0x03, 0x04))) {
    const inside = await insideZip(path);
    if (inside) return inside;
    throw mediaErrors.unknownType();
  }
  if (head.subarray(0, 8).equals(bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1))) {
    const old = { doc: known.doc, xls: known.xls, ppt: known.ppt }[endingOf(name)];
    if (old) return old;
    throw mediaErrors.unknownType();
  }
  // UTF-16 hides markup from a look at the bytes, and no phone's text file is written so.
  if (head.subarray(0, 2).equals(bytes(0xff, 0xfe)) || head.subarray(0, 2).equals(bytes(0xfe, 0xff))) {
    throw mediaErrors.textEncoding();
  }
  if (head.includes(0) || !(await isText(path))) throw mediaErrors.unknownType();
  return endingOf(name) === 'csv' ? known.csv : known.txt;
}

async function headOf(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4096), 0, 4096, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
