import { readFileSync } from 'node:fs';
import PDFDocument from 'pdfkit';

export const colours = {
  paper: '#fffbf2',
  ink: '#1b2233',
  night: '#16324f',
  firefly: '#f5b301',
  glow: '#ffe9a8',
  soft: '#5a6478',
  line: '#d9d3c4',
};

export const weights = ['400Regular', '600SemiBold', '700Bold'] as const;
export type Weight = (typeof weights)[number];
const fonts = new Map<Weight, Buffer>();
/** Be Vietnam Pro, drawn for Vietnamese: its diacritics never touch. Read once. */
function font(weight: Weight): Buffer {
  const known = fonts.get(weight);
  if (known) return known;
  const name = `@expo-google-fonts/be-vietnam-pro/${weight}/BeVietnamPro_${weight}.ttf`;
  const read = readFileSync(require.resolve(name));
  fonts.set(weight, read);
  return read;
}

/** A sheet with the letters of Vietnamese, and all of its bytes once it is ended. */
export function newSheet(options: PDFKit.PDFDocumentOptions): {
  doc: PDFKit.PDFDocument;
  whole: Promise<Buffer>;
} {
  const doc = new PDFDocument(options);
  const parts: Buffer[] = [];
  const whole = new Promise<Buffer>((resolve, reject) => {
    doc.on('data', (part: Buffer) => parts.push(part));
    doc.on('end', () => resolve(Buffer.concat(parts)));
    doc.on('error', reject);
  });
  for (const weight of weights) doc.registerFont(weight, font(weight));
  return { doc, whole };
}
