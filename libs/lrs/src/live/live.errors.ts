import { defineErrors } from '@domdom/platform';

export const liveErrors = defineErrors('live', {
  tooMany: {
    kind: 'too-many',
    vi: (p: { most: number }) =>
      `Bạn đang xem trực tiếp ở ${p.most} nơi rồi. Hãy đóng bớt một trang, rồi tải lại trang này.`,
    en: (p: { most: number }) =>
      `You are watching live in ${p.most} places already. Close one of them, then reload this page.`,
  },
  busy: {
    kind: 'too-many',
    vi: 'Nhiều người đang xem trực tiếp. Hãy thử lại sau ít phút.',
    en: 'Many people are watching live. Try again in a few minutes.',
  },
});
