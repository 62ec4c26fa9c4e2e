import { defineErrors } from '@domdom/platform';

export const versionErrors = defineErrors('versions', {
  frozen: {
    kind: 'conflict',
    vi: 'Khóa học này đang mở cho người học. Hãy bấm “Soạn bản mới” ở trang khóa học rồi sửa trong bản mới.',
    en: 'Learners are using this course. Choose “Write a new version” on its page, and change the new version.',
  },
  nothingChanged: {
    kind: 'conflict',
    vi: 'Bản mới chưa khác bản đang mở. Hãy sửa gì đó, hoặc bỏ bản nháp.',
    en: 'The new version is the same as the open one. Change something, or throw the draft away.',
  },
  notOpen: {
    kind: 'conflict',
    vi: 'Khóa học này chưa từng mở, nên bạn sửa ngay trong nó.',
    en: 'This course was never open: change it directly.',
  },
});
