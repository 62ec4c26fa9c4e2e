import { defineErrors } from '@domdom/platform';

export const embedErrors = defineErrors('h5p-embeds', {
  wrongSites: {
    kind: 'invalid',
    field: 'sites',
    vi: 'Hãy ghi tên trang web như truong.edu.vn, mỗi dòng một trang, nhiều nhất 10 trang.',
    en: 'Write names of sites such as school.edu.vn, one to a line, ten at most.',
  },
  tooMany: {
    kind: 'conflict',
    vi: (p: { most: number }) => `Bài này đã có ${p.most} mã nhúng. Hãy thu hồi mã không dùng nữa.`,
    en: (p: { most: number }) => `This lesson has ${p.most} embed codes. Revoke those that are not used.`,
  },
  gone: {
    kind: 'not-found',
    vi: 'Bài học này không còn được chia sẻ ở đây.',
    en: 'This lesson is not shared here any more.',
  },
});
