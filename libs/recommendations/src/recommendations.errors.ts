import { defineErrors } from '@domdom/platform';

export const recommendationErrors = defineErrors('recommendations', {
  noConsent: {
    kind: 'forbidden',
    vi: 'Bạn chưa đồng ý nhận gợi ý riêng. Hãy đồng ý trước ở trang Gợi ý cho bạn.',
    en: 'You have not agreed to personal recommendations. Agree first on the page For you.',
  },
  versionLive: {
    kind: 'conflict',
    vi: 'Phiên bản này đang được dùng.',
    en: 'This version is the one in use.',
  },
  versionGone: {
    kind: 'conflict',
    vi: 'Phiên bản này không còn tệp nguyên vẹn để dùng lại.',
    en: 'The files of this version are no longer there in one piece; it cannot be used again.',
  },
  untrainable: {
    kind: 'invalid',
    vi: ({ vi }: { vi: string; en: string }) => `Chưa huấn luyện được: ${vi}`,
    en: ({ en }: { vi: string; en: string }) => `The training did not succeed: ${en}`,
  },
});
