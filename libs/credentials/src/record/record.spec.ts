import { topics } from '@domdom/ui';
import fc from 'fast-check';
import { pdfText } from '../../../paper/src/testing/pdf-text';
import { chosenOf, type RecordItem, readChoice, recordKinds, shareOf, sumsOf, wholeRecord } from './record';
import { recordPdf } from './record-pdf';

const items = fc.array(
  fc.record<RecordItem>({
    kind: fc.constantFrom(...recordKinds),
    id: fc.uuid(),
    slug: fc.constant('x'),
    title: fc.constant('Khóa học'),
    titleEn: fc.constant(null),
    topic: fc.constantFrom(...topics),
    sensitive: fc.boolean(),
    completed: fc.boolean(),
    at: fc.date({ min: new Date('2024-01-01'), max: new Date('2026-12-31'), noInvalidDate: true }),
    year: fc.integer({ min: 2024, max: 2026 }),
    minutes: fc.integer({ min: 1, max: 600 }),
    sessions: fc.integer({ min: 0, max: 9 }),
    unitName: fc.constant('Hội Khuyến học xã'),
    certificate: fc.constantFrom(null, { id: 'c', number: 'DD-2026-000001', verifyCode: '7KQM' }),
  }),
  { maxLength: 30 },
);

describe('a lifelong learning record', () => {
  it('adds up: by year, by topic and in all it is the same time, and each thing counts once', () => {
    fc.assert(
      fc.property(items, (all) => {
        const { minutes } = sumsOf(all);
        for (const parts of [shareOf(all, (item) => item.year), shareOf(all, (item) => item.topic)]) {
          expect(parts.reduce((sum, part) => sum + part.minutes, 0)).toBe(minutes);
          expect(parts.reduce((sum, part) => sum + part.count, 0)).toBe(all.length);
        }
      }),
    );
  });

  it('counts the time of a programme in its courses only', () => {
    fc.assert(
      fc.property(items, (all) => {
        const others = all.filter((item) => item.kind !== 'programme');
        expect(sumsOf(all).minutes).toBe(sumsOf(others).minutes);
      }),
    );
  });

  it('shows nothing but what was chosen, and nothing private unless that was chosen too', () => {
    const choice = fc.record({
      kinds: fc.subarray([...recordKinds]),
      topic: fc.option(fc.constantFrom(...topics)),
      year: fc.option(fc.integer({ min: 2024, max: 2026 })),
      withPrivate: fc.boolean(),
    });
    fc.assert(
      fc.property(items, choice, (all, wanted) => {
        const shown = chosenOf(all, wanted);
        for (const item of all) {
          const wants =
            (wanted.kinds.length === 0 || wanted.kinds.includes(item.kind)) &&
            (wanted.topic === null || wanted.topic === item.topic) &&
            (wanted.year === null || wanted.year === item.year) &&
            (wanted.withPrivate || !(item.sensitive || item.topic === 'family-safety'));
          expect(shown.includes(item)).toBe(wants);
        }
      }),
    );
    expect(wholeRecord.withPrivate).toBe(false);
  });

  it('leaves out of a choice what names nothing', () => {
    expect(readChoice({ kinds: ['class', 'x'], topic: 'y', year: null })).toEqual({
      kinds: ['class'],
      topic: null,
      year: null,
      withPrivate: false,
    });
  });

  it('prints every entry with its diacritics, over as many sheets as it takes', async () => {
    const [sample] = fc.sample(
      items.filter((all) => all.length > 0),
      { numRuns: 1, seed: 7 },
    );
    const many = Array.from({ length: 80 }, (_, index) => ({
      ...sample![0]!,
      kind: 'course' as const,
      title: `Phòng chống đuối nước ${index}`,
      year: 2024 + (index % 3),
      at: new Date(`${2024 + (index % 3)}-05-06T00:00:00Z`),
    }));
    const about = {
      language: 'vi',
      madeAt: new Date('2026-11-21T02:00:00Z'),
      verifyAddress: 'https://d.example/verify',
    } as const;
    const pdf = await recordPdf({ ...about, name: 'Nguyễn Thị Ngọc Ánh Dương', items: many });
    const text = pdfText(pdf).replace(/\s+/g, ' ');
    expect(text).toContain('Nguyễn Thị Ngọc Ánh Dương');
    for (const { title } of many) expect(text).toContain(title);
    const sheets = pdf.toString('latin1').match(/\/Type \/Page\n/g) ?? [];
    expect(sheets.length).toBeGreaterThan(2);
    expect(text).toContain(`Trang ${sheets.length}`);
    expect(text).not.toContain(`Trang ${sheets.length + 1}`);
    const empty = await recordPdf({ ...about, name: 'Lò Văn Pành', items: [] });
    expect(pdfText(empty)).toContain('Không có mục nào');
  });
});
