import { defineErrors } from '@domdom/platform';

export const typesErrors = defineErrors('h5p-types', {
  unreadableLibrary: {
    kind: 'invalid',
    field: 'file',
    vi: (p: { folder: string }) => `Mô tả của loại nội dung trong thư mục “${p.folder}” không đúng.`,
    en: (p: { folder: string }) => `The description of the content type in “${p.folder}” is wrong.`,
  },
  nothingInIt: {
    kind: 'invalid',
    field: 'file',
    vi: 'Trong tệp này không có loại nội dung nào.',
    en: 'There is no content type in this file.',
  },
  nothingToChange: {
    kind: 'conflict',
    vi: 'Mọi loại nội dung trong tệp này đã có sẵn. Không có gì thay đổi.',
    en: 'Every content type in this file is here already. Nothing was changed.',
  },
  goneUpload: {
    kind: 'not-found',
    vi: 'Tệp đã hết hạn. Hãy tải lên lại.',
    en: 'The file has expired. Upload it again.',
  },
  unknown: {
    kind: 'not-found',
    vi: 'Không có loại nội dung này.',
    en: 'This content type is not installed.',
  },
  own: {
    kind: 'conflict',
    vi: 'Đây là loại nội dung của cổng, không xóa được.',
    en: 'This content type belongs to the portal and cannot be deleted.',
  },
  inUse: {
    kind: 'conflict',
    vi: (p: { contents: number; libraries: number }) =>
      `Chưa xóa được: còn ${p.contents} bài và ${p.libraries} loại nội dung khác đang dùng.`,
    en: (p: { contents: number; libraries: number }) =>
      `It cannot be deleted: ${p.contents} lessons and ${p.libraries} other content types use it.`,
  },
  restricted: {
    kind: 'forbidden',
    vi: (p: { title: string }) =>
      `Người quản trị đã khóa loại “${p.title}”. Bài cũ vẫn dùng được; hãy chọn loại khác cho bài mới.`,
    en: (p: { title: string }) =>
      `An administrator has locked “${p.title}”. Old lessons go on working; choose another kind for a new one.`,
  },
  wrongLibrary: {
    kind: 'invalid',
    field: 'file',
    vi: (p: { reason: string }) => `Loại nội dung trong tệp này không dùng được: ${p.reason}.`,
    en: (p: { reason: string }) => `The content types in this file cannot be used: ${p.reason}.`,
  },
  hubOff: {
    kind: 'conflict',
    vi: 'Cổng này không nối với kho H5P. Người vận hành bật bằng thiết đặt H5P_HUB.',
    en: 'This portal is not connected to the H5P hub. Whoever runs it switches it on with the setting H5P_HUB.',
  },
  hubSilent: {
    kind: 'conflict',
    vi: 'Kho H5P không trả lời. Hãy thử lại sau, hoặc tải tệp .h5p lên.',
    en: 'The H5P hub does not answer. Try again later, or upload an .h5p file.',
  },
});
