import { defineErrors } from '@domdom/platform';

export const overviewErrors = defineErrors('h5p-overview', {
  inUse: {
    kind: 'conflict',
    vi: 'Bài này đang được dùng trong khóa học, được nhúng ở trang khác hoặc đã có người làm, nên không xóa được.',
    en: 'A course uses this, another site may show it, or somebody has done it already, so it cannot be deleted.',
  },
});
