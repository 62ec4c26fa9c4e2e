import { defineErrors } from '@domdom/platform';

export const learningErrors = defineErrors('learning', {
  prerequisites: {
    kind: 'conflict',
    vi: (p: { courses: string }) => `Cần học xong trước: ${p.courses}.`,
    en: (p: { courses: string }) => `To be completed first: ${p.courses}.`,
  },
  recordsBehind: {
    kind: 'conflict',
    vi: (p: { count: number }) =>
      `Còn ${p.count} việc chưa ghi vào kho hồ sơ. Hãy chạy worker cho xong rồi làm lại.`,
    en: (p: { count: number }) =>
      `${p.count} events have not reached the record store yet. Let the worker finish, then try again.`,
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
