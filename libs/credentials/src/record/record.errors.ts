import { defineErrors } from '@domdom/platform';

export const recordErrors = defineErrors('record', {
  nothingToSign: {
    kind: 'conflict',
    vi: 'Chưa có gì trong phần hồ sơ này để ký.',
    en: 'There is nothing in this part of the record to sign yet.',
  },
  nothingChosen: {
    kind: 'invalid',
    field: 'kinds',
    vi: 'Hãy chọn ít nhất một phần để cho xem.',
    en: 'Choose at least one part to show.',
  },
  tooManyShares: {
    kind: 'conflict',
    vi: ({ most }: { most: number }) => `Bạn đang có ${most} liên kết còn dùng được. Hãy hủy bớt trước.`,
    en: ({ most }: { most: number }) => `You have ${most} links in use. Revoke some first.`,
  },
  ownOnly: {
    kind: 'forbidden',
    vi: 'Chỉ chính người học mới chia sẻ hồ sơ của mình.',
    en: 'Only learners themselves share their record.',
  },
});
