import { catalogue, formatNumber, type Language } from '@domdom/platform';
import { usePage } from '@domdom/ui';
import type { Change, PartChange } from './changes';

export const versionWords = catalogue({
  vi: {
    history: 'Các bản đã lưu',
    historyOf: (title: string) => `Các bản đã lưu: ${title}`,
    historyLead: 'Mỗi lần lưu là một bản. Bạn xem lại và dùng lại bản cũ được; không bản nào bị ghi đè.',
    version: 'Bản',
    number: (number: number) => `Bản ${number}`,
    present: 'Đang dùng',
    savedAt: 'Lưu lúc',
    savedBy: 'Người lưu',
    changed: 'Thay đổi',
    first: 'Soạn mới',
    look: 'Xem bản này',
    older: 'Các bản cũ hơn',
    unknown: 'Không còn tên',
    oldTitle: (number: number, title: string) => `Bản ${number}: ${title}`,
    oldLead: 'Đây là bản cũ. Xem ở đây không tính điểm.',
    restore: 'Dùng lại bản này',
    restoreHint: 'Bản này sẽ được lưu thành bản mới nhất. Bản đang dùng vẫn còn trong danh sách.',
    restored: (number: number) => `Đã dùng lại bản ${number}.`,
    frozen: 'Bài này thuộc một khóa học đang mở nên không đổi được. Hãy tạo bản sao rồi sửa bản sao.',
  },
  en: {
    history: 'Saved versions',
    historyOf: (title: string) => `Saved versions: ${title}`,
    historyLead: 'Each save is a version. You can look at old ones and use them again; none is written over.',
    version: 'Version',
    number: (number: number) => `Version ${number}`,
    present: 'In use',
    savedAt: 'Saved',
    savedBy: 'By',
    changed: 'What changed',
    first: 'Made',
    look: 'Look at this version',
    older: 'Older versions',
    unknown: 'Name no longer kept',
    oldTitle: (number: number, title: string) => `Version ${number}: ${title}`,
    oldLead: 'This is an older version. Nothing you do here counts.',
    restore: 'Use this version again',
    restoreHint: 'It will be saved as the newest version. The one in use stays in the list.',
    restored: (number: number) => `Version ${number} is in use again.`,
    frozen: 'This is part of an open course, so it cannot change. Make a copy, and change that.',
  },
});

export const useVersionWords = () => versionWords[usePage().language];

/** How many numbers are named one by one. */
const mostNamed = 4;

const list = (language: Language, numbers: readonly number[]): string => {
  const and = language === 'vi' ? ' và ' : ' and ';
  const [last = '', ...before] = numbers.map((number) => formatNumber(language, number)).reverse();
  return before.length > 0 ? `${before.reverse().join(', ')}${and}${last}` : last;
};

const sentences = {
  vi: ({ what, part, numbers }: PartChange): string => {
    const noun = part === 'question' ? 'câu' : 'trang';
    const count = formatNumber('vi', numbers.length);
    if (numbers.length === 0) return part === 'question' ? 'sửa câu hỏi' : 'sửa nội dung';
    if (what === 'added') return `thêm ${count} ${noun}`;
    if (what === 'removed') return `bỏ ${count} ${noun}`;
    return `sửa ${numbers.length > mostNamed ? `${count} ${noun}` : `${noun} ${list('vi', numbers)}`}`;
  },
  en: ({ what, part, numbers }: PartChange): string => {
    const nouns = numbers.length === 1 ? part : `${part}s`;
    const count = formatNumber('en', numbers.length);
    if (numbers.length === 0) return part === 'question' ? 'the question changed' : 'the content changed';
    if (what === 'added') return `${count} ${nouns} added`;
    if (what === 'removed') return `${count} ${nouns} removed`;
    return numbers.length > mostNamed
      ? `${count} ${nouns} changed`
      : `${nouns} ${list('en', numbers)} changed`;
  },
};
const others = {
  vi: {
    title: 'đổi tên bài',
    kind: 'đổi loại nội dung',
    library: 'cập nhật loại nội dung',
    settings: 'đổi cài đặt',
    order: 'đổi thứ tự',
    about: 'sửa thông tin bài',
    other: 'sửa nội dung',
  },
  en: {
    title: 'title changed',
    kind: 'another kind of content',
    library: 'content type updated',
    settings: 'settings changed',
    order: 'order changed',
    about: 'details changed',
    other: 'content changed',
  },
};

/** What a save changed, in one short sentence: "Sửa câu 3, thêm 1 câu". Empty for no changes. */
export function changeWords(language: Language, changes: readonly Change[]): string {
  const said = changes.map((change) => {
    if (change.what === 'restored')
      return language === 'vi' ? `dùng lại bản ${change.number}` : `version ${change.number} used again`;
    return 'part' in change ? sentences[language](change) : others[language][change.what];
  });
  const sentence = said.join(', ');
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
