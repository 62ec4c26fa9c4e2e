import type { Language } from '../scoring/kinds/kind';

/** What kinds of content are for: the groups in which they are offered, in this order. */
export const kindGroups = ['whole', 'reading', 'question', 'practice', 'other'] as const;
export type KindGroup = (typeof kindGroups)[number];

export const groupNames: Record<KindGroup, Record<Language, string>> = {
  whole: { vi: 'Bài có nhiều phần', en: 'Lessons of several parts' },
  reading: { vi: 'Để đọc, xem và nghe', en: 'To read, watch and hear' },
  question: { vi: 'Câu hỏi', en: 'Questions' },
  practice: { vi: 'Để luyện tập', en: 'To practise' },
  other: { vi: 'Loại H5P khác đã cài', en: 'Other H5P types that are installed' },
};

interface Note extends Record<Language, string> {
  group: KindGroup;
}

const notes: Record<string, Note> = {
  'DomDom.Lesson': {
    group: 'whole',
    vi: 'Nhiều trang và câu hỏi nối tiếp nhau, có điểm cuối bài.',
    en: 'Pages and questions one after the other, with a score at the end.',
  },
  'DomDom.QuestionSet': {
    group: 'whole',
    vi: 'Chỉ có câu hỏi, với điểm đạt và lời nhận xét.',
    en: 'Questions only, with a pass mark and words at the end.',
  },
  'DomDom.Column': {
    group: 'whole',
    vi: 'Nhiều phần trên cùng một trang, kéo xuống để xem.',
    en: 'Several parts on one page, read from top to bottom.',
  },
  'DomDom.Branching': {
    group: 'whole',
    vi: 'Người học chọn, câu chuyện rẽ theo lựa chọn.',
    en: 'Learners choose, and the story goes another way.',
  },
  'DomDom.Page': {
    group: 'reading',
    vi: 'Vài câu ngắn, có thể kèm hình và tiếng.',
    en: 'A few short sentences, with a picture and sound if you like.',
  },
  'DomDom.Dialogue': {
    group: 'reading',
    vi: 'Hai người nói chuyện, từng câu có tiếng.',
    en: 'Two people talk; each line can be heard.',
  },
  'DomDom.Video': {
    group: 'reading',
    vi: 'Phim dừng lại ở chỗ bạn chọn để hỏi.',
    en: 'A video that stops where you want and asks.',
  },
  'DomDom.Choice': {
    group: 'question',
    vi: 'Một câu hỏi, vài câu trả lời để chọn.',
    en: 'A question with answers to choose from.',
  },
  'DomDom.TrueFalse': {
    group: 'question',
    vi: 'Một câu khẳng định: đúng hay sai?',
    en: 'A statement: is it true or false?',
  },
  'DomDom.Blanks': {
    group: 'question',
    vi: 'Đoạn văn thiếu từ, người học điền vào.',
    en: 'A text with missing words to fill in.',
  },
  'DomDom.Order': {
    group: 'question',
    vi: 'Xếp các bước vào đúng thứ tự.',
    en: 'Steps to be put into the right order.',
  },
  'DomDom.Match': {
    group: 'question',
    vi: 'Nối từng thứ với thứ đi cùng nó.',
    en: 'Things to be put together in pairs.',
  },
  'DomDom.HotSpots': {
    group: 'question',
    vi: 'Chạm vào đúng chỗ trên một tấm hình.',
    en: 'Places to be found on a picture.',
  },
  'DomDom.FlashCards': {
    group: 'practice',
    vi: 'Lật thẻ: một mặt hỏi, một mặt trả lời.',
    en: 'Cards with a question on one side and its answer on the other.',
  },
  'DomDom.Simulator': {
    group: 'practice',
    vi: 'Màn hình điện thoại giả để tập làm từng bước.',
    en: 'The screen of a phone, to try something step by step.',
  },
};

const machineName = (library: string): string => library.split(/[ -]/)[0] ?? library;

/** One line that says what a kind of content is for; undefined for one that is not ours. */
export const kindNote = (library: string, language: Language): string | undefined =>
  notes[machineName(library)]?.[language];

/** Where a kind is offered; our own that nobody has put into a group are for practice, all others come last. */
export const kindGroup = (library: string): KindGroup =>
  notes[machineName(library)]?.group ?? (library.startsWith('DomDom.') ? 'practice' : 'other');

const rankIn =
  (groups: readonly KindGroup[]) =>
  (library: string): number => {
    const at = Object.keys(notes).indexOf(machineName(library));
    return groups.indexOf(kindGroup(library)) * 1000 + (at < 0 ? 999 : at);
  };

/** Where a kind stands among all: the lesson first, then by group and in the order of this file. */
export const kindRank = rankIn(kindGroups);
/** The same for a part of a lesson: one page or question is asked for more often than several of them. */
export const partRank = rankIn(['reading', 'question', 'practice', 'whole', 'other']);
