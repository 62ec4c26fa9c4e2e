import { colours, newSheet, type Weight } from '@domdom/paper';
import { formatDate, formatMinutes, type Language } from '@domdom/platform';
import { topicLabels } from '@domdom/ui';
import { kindWords, recordWords } from '../record.messages';
import { type RecordItem, shareOf, sumsOf } from './record';

export interface OnRecord {
  name: string;
  items: readonly RecordItem[];
  language: Language;
  madeAt: Date;
  /** Where the codes of certificates are checked. */
  verifyAddress: string;
}

const margin = 48;
const width = 595.28 - 2 * margin;
const bottom = 841.89 - 64;
/** Where the columns of a row begin, and how wide they are. */
const columns = { day: [0, 62], what: [66, 286], time: [356, 58], proof: [418, 81.28] } as const;

/** A record as sheets of A4 upright, in the language of its reader; what was learnt keeps its own title. */
export async function recordPdf(what: OnRecord): Promise<Buffer> {
  const { language, items } = what;
  const say = recordWords[language];
  const { doc, whole } = newSheet({
    size: 'A4',
    margins: { top: margin, left: margin, right: margin, bottom: 20 },
    lang: language,
    info: {
      Title: say.of(what.name),
      Author: 'Đom Đóm',
      Subject: say.recordFull,
      CreationDate: what.madeAt,
      ModDate: what.madeAt,
    },
  });
  let top = margin;
  let sheet = 1;
  const words = (text: string, left: number, size: number, weight: Weight, colour: string, wide = width) =>
    doc
      .font(weight)
      .fontSize(size)
      .fillColor(colour)
      .text(text, margin + left, top, { width: wide });
  const heightOf = (text: string, size: number, weight: Weight, wide: number) =>
    doc.font(weight).fontSize(size).heightOfString(text, { width: wide });
  const foot = () => {
    doc.font('400Regular').fontSize(8).fillColor(colours.soft);
    doc.text(say.verifyAt(what.verifyAddress), margin, bottom + 18, { width: width - 80, lineBreak: false });
    doc.text(say.page(sheet), margin, bottom + 18, { width, align: 'right', lineBreak: false });
  };
  const room = (height: number) => {
    if (top + height <= bottom) return;
    foot();
    doc.addPage();
    sheet += 1;
    top = margin;
  };

  words('Đom Đóm', 0, 12, '700Bold', colours.night);
  top += 20;
  words(say.recordFull, 0, 20, '700Bold', colours.night);
  top += 32;
  words(what.name, 0, 15, '600SemiBold', colours.ink);
  top = doc.y + 2;
  words(say.printedOn(formatDate(language, what.madeAt)), 0, 9, '400Regular', colours.soft);
  top += 22;
  const sums = sumsOf(items);
  const line = [
    `${say.hours}: ${formatMinutes(language, sums.minutes)}`,
    `${say.courses}: ${sums.courses}`,
    `${say.programmes}: ${sums.programmes}`,
    `${say.classes}: ${sums.classes} (${say.sessions(sums.sessions)})`,
    `${say.certificates}: ${sums.certificates}`,
  ].join('   ·   ');
  words(line, 0, 10, '600SemiBold', colours.ink);
  top = doc.y + 14;

  for (const { key: year, minutes } of shareOf(items, (item) => item.year)) {
    room(60);
    words(`${say.year} ${year}`, 0, 13, '700Bold', colours.night);
    doc.font('400Regular').fontSize(10).fillColor(colours.soft);
    doc.text(formatMinutes(language, minutes), margin, top + 2, { width, align: 'right' });
    top += 22;
    for (const item of items.filter((one) => one.year === year)) {
      const title = (language === 'en' && item.titleEn) || item.title;
      const about = [
        kindWords[item.kind][language],
        topicLabels[item.topic][language],
        item.sessions > 0 && say.sessions(item.sessions),
        item.sessions > 0 && item.completed && say.completedClass,
        item.unitName,
      ]
        .filter(Boolean)
        .join(' · ');
      const wide = columns.what[1];
      const [high, low] = [
        heightOf(title, 10.5, '600SemiBold', wide),
        heightOf(about, 8.5, '400Regular', wide),
      ];
      room(high + low + 12);
      words(formatDate(language, item.at), columns.day[0], 9.5, '400Regular', colours.ink, columns.day[1]);
      words(title, columns.what[0], 10.5, '600SemiBold', colours.ink, wide);
      if (item.kind !== 'programme')
        words(
          formatMinutes(language, item.minutes),
          columns.time[0],
          9.5,
          '400Regular',
          colours.ink,
          columns.time[1],
        );
      if (item.certificate)
        words(
          `${item.certificate.number}\n${item.certificate.verifyCode}`,
          columns.proof[0],
          6.5,
          '400Regular',
          colours.soft,
          columns.proof[1],
        );
      top += high;
      words(about, columns.what[0], 8.5, '400Regular', colours.soft, wide);
      top += low + 6;
      doc
        .moveTo(margin, top)
        .lineTo(margin + width, top)
        .lineWidth(0.5)
        .stroke(colours.line);
      top += 6;
    }
    top += 8;
  }
  if (items.length === 0) words(say.noneChosen, 0, 11, '400Regular', colours.ink);
  foot();
  doc.end();
  return whole;
}
