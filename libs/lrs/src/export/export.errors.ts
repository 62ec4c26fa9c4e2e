import { defineErrors } from '@domdom/platform';

export const exportErrors = defineErrors('exports', {
  outOfScope: {
    kind: 'forbidden',
    vi: 'Phạm vi phụ trách của bạn đã đổi nên không tải được tệp này nữa. Hãy xuất lại.',
    en: 'What you are responsible for has changed, so this file can no longer be downloaded. Export again.',
  },
  noLongerOfficial: {
    kind: 'forbidden',
    vi: 'Bạn không còn phụ trách đơn vị nào nên không xuất được hồ sơ học tập.',
    en: 'You are no longer responsible for any unit, so learning records cannot be exported.',
  },
});
