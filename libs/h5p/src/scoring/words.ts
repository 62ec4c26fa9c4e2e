import type { InteractionType, Language } from './kinds/kind';

interface ScoringWords {
  yes: string;
  no: string;
  /** What the reader of the text alternative is to do with a question. */
  hint: Record<InteractionType | 'choice-many', string>;
}

export const words: Record<Language, ScoringWords> = {
  vi: {
    yes: 'Đúng',
    no: 'Sai',
    hint: {
      choice: 'Chọn một câu trả lời.',
      'choice-many': 'Chọn tất cả câu trả lời đúng.',
      'true-false': 'Câu này đúng hay sai?',
      'fill-in': 'Điền vào chỗ trống.',
      sequencing: 'Sắp xếp theo đúng thứ tự.',
      matching: 'Ghép mỗi dòng với phần phù hợp.',
      performance: 'Làm lần lượt từng bước.',
    },
  },
  en: {
    yes: 'True',
    no: 'False',
    hint: {
      choice: 'Choose one answer.',
      'choice-many': 'Choose all the right answers.',
      'true-false': 'Is this true or false?',
      'fill-in': 'Fill in the blanks.',
      sequencing: 'Put these into the right order.',
      matching: 'Match each line with what belongs to it.',
      performance: 'Do one step after the other.',
    },
  },
};
