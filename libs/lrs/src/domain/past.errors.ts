import { defineErrors } from '@domdom/platform';

export const pastErrors = defineErrors('past', {
  spaceInUse: {
    kind: 'conflict',
    vi: 'Kho hồ sơ này đã có bản ghi, nên không thêm được bản ghi của thời gian trước.',
    en: 'This record store is in use, so records of an earlier time cannot be brought into it.',
  },
  inTheFuture: {
    kind: 'invalid',
    vi: 'Có bản ghi mang thời điểm chưa tới.',
    en: 'A record bears a time that has not come yet.',
  },
});
