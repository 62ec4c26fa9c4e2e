import { colours, drawSquare, fittingSize, newSheet, type Weight } from '@domdom/paper';
import type { Language } from '@domdom/platform';
import type { Poster } from './poster';
import { posterWords } from './poster.messages';

const page = { width: 595.28, height: 841.89 };
const margin = 44;
const width = page.width - 2 * margin;
const head = 190;

/**
 * A poster as a sheet of A4, upright. What matters (what, when, where) is in letters of at least 26 points: 9 mm high,
 * which good eyes read at three metres and more.
 */
export async function posterPdf(poster: Poster, language: Language): Promise<Buffer> {
  const say = posterWords[language];
  const { doc, whole } = newSheet({
    size: 'A4',
    margin: 0,
    lang: language,
    info: { Title: poster.heading, Author: poster.organiser, Subject: poster.when.join(' ') },
  });
  const text = (words: string, top: number, size: number, weight: Weight, colour: string, wide = width) =>
    doc.font(weight).fontSize(size).fillColor(colour).text(words, margin, top, { width: wide });
  const sizeFor = (words: string, wished: number, least: number, lines: number, wide = width) =>
    fittingSize(
      (size) => doc.font('700Bold').fontSize(size).heightOfString(words, { width: wide }),
      wished,
      least,
      lines,
    );

  doc.rect(0, 0, page.width, page.height).fill(colours.paper);
  doc.rect(0, 0, page.width, head).fill(colours.night);
  doc.rect(0, head, page.width, 8).fill(colours.firefly);
  text(poster.organiser, 30, sizeFor(poster.organiser, 18, 11, 1), '600SemiBold', colours.firefly);
  const large = sizeFor(poster.heading, 46, 22, 3);
  const height = doc.font('700Bold').fontSize(large).heightOfString(poster.heading, { width });
  text(poster.heading, 58 + Math.max(0, (head - 70 - height) / 2), large, '700Bold', '#ffffff');
  text(say.invite, head + 24, 20, '600SemiBold', colours.night);

  let top = head + 66;
  const bottom = page.height - 218;
  const part = (label: string, lines: readonly string[], wished: number) => {
    if (lines.length === 0) return;
    text(label, top, 15, '600SemiBold', colours.soft);
    top = doc.y + 1;
    for (const line of lines) {
      text(line, top, sizeFor(line, wished, wished - 12, 2), '700Bold', colours.ink);
      top = doc.y + 1;
    }
    top += 10;
  };
  part(say.when, poster.when, 34);
  part(say.where, poster.where, 30);
  if (poster.who && top < bottom - 60) part(say.who, [poster.who], 24);

  const square = 166;
  const left = page.width - margin - square;
  const foot = page.height - margin - square;
  doc.roundedRect(left - 10, foot - 10, square + 20, square + 20, 8).fill('#ffffff');
  drawSquare(doc, poster.address, { left, top: foot, size: square, colour: colours.night });
  const beside = width - square - 34;
  top = foot;
  if (poster.contact) {
    text(say.contact, top, 13, '600SemiBold', colours.soft, beside);
    text(poster.contact, doc.y, sizeFor(poster.contact, 24, 13, 2, beside), '700Bold', colours.ink, beside);
    top = doc.y + 6;
  }
  text(say.scan, top, 20, '700Bold', colours.night, beside);
  text(poster.address.replace(/^https?:\/\//, ''), doc.y + 1, 10, '400Regular', colours.soft, beside);
  text(say.orCome, doc.y + 6, 13, '400Regular', colours.ink, beside);
  doc.end();
  return whole;
}
