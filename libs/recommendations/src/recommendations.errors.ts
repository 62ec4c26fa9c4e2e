import { defineErrors } from '@domdom/platform';

export const recommendationErrors = defineErrors('recommendations', {
  noConsent: {
    kind: 'forbidden',
    vi: 'Bạn chưa đồng ý nhận gợi ý riêng. Hãy đồng ý trước ở trang Gợi ý cho bạn.',
    en: 'You have not agreed to personal recommendations. Agree first on the page For you.',
  },
});
