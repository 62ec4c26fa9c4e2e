import { defineErrors } from '@domdom/platform';

/** Why a question of a file is not taken. */
export const importErrors = defineErrors('import', {
  noAnswers: {
    kind: 'invalid',
    vi: 'Không có phần đáp án trong ngoặc nhọn { }.',
    en: 'There are no answers in braces { }.',
  },
  notClosed: {
    kind: 'invalid',
    vi: 'Thiếu dấu } ở cuối phần đáp án.',
    en: 'The } that ends the answers is missing.',
  },
  unexpectedBrace: {
    kind: 'invalid',
    vi: 'Có dấu { hoặc } thừa. Hãy viết \\{ hoặc \\} nếu đó là chữ của câu hỏi.',
    en: 'There is a { or } too many. Write \\{ or \\} where it belongs to the words.',
  },
  unsupported: {
    kind: 'invalid',
    vi: (p: { kind: string }) => `Dạng câu hỏi này chưa dùng được ở đây: ${p.kind}.`,
    en: (p: { kind: string }) => `This kind of question cannot be used here: ${p.kind}.`,
  },
  wrongWeight: {
    kind: 'invalid',
    vi: (p: { weight: string }) => `Không đọc được mức điểm %${p.weight}%.`,
    en: (p: { weight: string }) => `The weight %${p.weight}% could not be read.`,
  },
  wrongNumber: {
    kind: 'invalid',
    vi: (p: { number: string }) => `Không đọc được con số “${p.number}”.`,
    en: (p: { number: string }) => `The number “${p.number}” could not be read.`,
  },
  noPair: {
    kind: 'invalid',
    vi: (p: { pair: string }) => `Cặp “${p.pair}” thiếu dấu ->.`,
    en: (p: { pair: string }) => `The pair “${p.pair}” has no ->.`,
  },
  unreadableXml: {
    kind: 'invalid',
    vi: 'Tệp XML trong gói bị hỏng.',
    en: 'The XML file in the package is broken.',
  },
  missingEntry: { kind: 'invalid', vi: 'Gói thiếu tệp này.', en: 'The package lacks this file.' },
});
