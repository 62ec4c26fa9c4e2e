import { colours, drawSquare, fittingSize, newSheet, type Weight } from '@domdom/paper';
import { formatMinutes } from '@domdom/platform';
import type { CompletedKind } from './domain/completed';

export interface OnCertificate {
  kind: CompletedKind;
  number: string;
  verifyCode: string;
  fullName: string;
  title: string;
  titleEn: string | null;
  minutes: number;
  issuer: string;
  issuedAt: Date;
  /** The address that the square code leads to. */
  verifyAddress: string;
}

const page = { width: 841.89, height: 595.28 };
const centre = page.width / 2;

function frame(doc: PDFKit.PDFDocument): void {
  doc.rect(0, 0, page.width, page.height).fill(colours.paper);
  doc.rect(0, 0, page.width, 86).fill(colours.night);
  doc.path(`M0 86Q${centre} 118 ${page.width} 86V80H0Z`).fill(colours.night);
  doc
    .path(`M0 560Q200 520 420 556T${page.width} 540V${page.height}H0Z`)
    .fillOpacity(0.07)
    .fill(colours.night);
  doc.fillOpacity(1);
  doc
    .roundedRect(22, 22, page.width - 44, page.height - 44, 14)
    .lineWidth(1.4)
    .stroke(colours.firefly);
  const flies: [number, number, number][] = [
    [92, 150, 3.4],
    [128, 206, 2.2],
    [70, 268, 2.6],
    [748, 156, 3],
    [716, 214, 2.2],
    [780, 262, 2.8],
    [150, 60, 2],
    [690, 52, 2.4],
  ];
  for (const [x, y, size] of flies) {
    doc
      .circle(x, y, size * 3)
      .fillOpacity(0.35)
      .fill(colours.glow);
    doc.circle(x, y, size).fillOpacity(1).fill(colours.firefly);
  }
}

function dateLines(time: Date): { vi: string; en: string } {
  const local = new Date(time.getTime() + 7 * 3_600_000);
  const day = local.getUTCDate();
  const month = local.getUTCMonth() + 1;
  const english = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(local);
  return { vi: `Ngày ${day} tháng ${month} năm ${local.getUTCFullYear()}`, en: english };
}

const completedWords: Record<CompletedKind, string> = {
  course: 'đã học xong khóa học · has completed the course',
  programme: 'đã học xong chương trình · has completed the programme',
};

function words(doc: PDFKit.PDFDocument, what: OnCertificate): void {
  const line = (text: string, top: number, size: number, weight: Weight, colour: string) =>
    doc
      .font(weight)
      .fontSize(size)
      .fillColor(colour)
      .text(text, 110, top, { width: page.width - 220, align: 'center' });
  const sizeFor = (text: string, weight: Weight, wished: number, least: number, lines: number) =>
    fittingSize(
      (size) =>
        doc
          .font(weight)
          .fontSize(size)
          .heightOfString(text, { width: page.width - 220 }),
      wished,
      least,
      lines,
    );
  line('Đom Đóm', 38, 22, '700Bold', colours.firefly);
  line('CHỨNG NHẬN HOÀN THÀNH', 128, 27, '700Bold', colours.night);
  line('Certificate of completion', 163, 12, '400Regular', colours.soft);
  line('Trao cho · Awarded to', 200, 12, '400Regular', colours.soft);
  line(what.fullName, 220, sizeFor(what.fullName, '700Bold', 38, 20, 1), '700Bold', colours.ink);
  doc
    .moveTo(centre - 70, 280)
    .lineTo(centre + 70, 280)
    .lineWidth(2.5)
    .stroke(colours.firefly);
  line(completedWords[what.kind], 294, 12, '400Regular', colours.soft);
  line(what.title, 316, sizeFor(what.title, '600SemiBold', 22, 12, 2), '600SemiBold', colours.night);
  const length = `${formatMinutes('vi', what.minutes)} · ${formatMinutes('en', what.minutes)}`;
  const below = what.titleEn ? `${what.titleEn}\n${length}` : length;
  line(below, Math.max(doc.y + 2, 350), 12, '400Regular', colours.soft);
  const left = { width: 440, lineGap: 2 };
  const date = dateLines(what.issuedAt);
  doc.font('600SemiBold').fontSize(13).fillColor(colours.ink);
  doc.text(what.issuer, 66, 452, { ...left, height: 38, ellipsis: true });
  doc.font('400Regular').fontSize(12).fillColor(colours.ink);
  doc.text(`${date.vi} · ${date.en}`, 66, 494, left);
  doc.text(`Số · No. ${what.number}`, 66, 514, left);
  doc.fontSize(9).fillColor(colours.soft);
  doc.text('Quét mã để kiểm tra\nScan to verify', 540, 468, { width: 130, align: 'right' });
  doc.text(what.verifyCode, 540, 496, { width: 130, align: 'right' });
}

/** A certificate as a printable A4 sheet on its side: paper, night and firefly, both languages. */
export async function certificatePdf(what: OnCertificate): Promise<Buffer> {
  const { doc, whole } = newSheet({
    size: 'A4',
    layout: 'landscape',
    margin: 0,
    lang: 'vi',
    info: {
      Title: `${what.number} – ${what.title}`,
      Author: what.issuer,
      Subject: what.fullName,
      CreationDate: what.issuedAt,
      ModDate: what.issuedAt,
    },
  });
  frame(doc);
  words(doc, what);
  doc.roundedRect(682, 442, 104, 104, 8).fill('#ffffff');
  drawSquare(doc, what.verifyAddress, { left: 690, top: 450, size: 88, colour: colours.night });
  doc.end();
  return whole;
}
