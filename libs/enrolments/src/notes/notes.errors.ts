import { defineErrors } from '@domdom/platform';

export const noteErrors = defineErrors('notes', {
  tooMany: {
    kind: 'conflict',
    field: 'text',
    vi: ({ most }: { most: number }) => `Khóa này đã có ${most} ghi chú. Xóa bớt ghi chú cũ để viết thêm.`,
    en: ({ most }: { most: number }) =>
      `You have ${most} notes in this course. Delete old ones to write more.`,
  },
  ownOnly: {
    kind: 'forbidden',
    vi: 'Ghi chú là của riêng người học: người làm hộ không đọc được, cũng không viết thay được.',
    en: 'Notes are private to the learner: nobody who acts for them can read or write them.',
  },
});
