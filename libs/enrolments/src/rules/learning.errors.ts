import { defineErrors } from '@domdom/platform';

export const learningErrors = defineErrors('learning', {
  prerequisites: {
    kind: 'conflict',
    vi: (p: { courses: string }) => `Cần học xong trước: ${p.courses}.`,
    en: (p: { courses: string }) => `To be completed first: ${p.courses}.`,
  },
  programmeClosed: {
    kind: 'conflict',
    vi: 'Chương trình này không nhận thêm người theo.',
    en: 'Nobody can follow this programme any more.',
  },
  programmeCompleted: {
    kind: 'conflict',
    vi: 'Chương trình này đã hoàn thành, không cần thôi theo.',
    en: 'This programme is completed already; there is nothing to leave.',
  },
});
