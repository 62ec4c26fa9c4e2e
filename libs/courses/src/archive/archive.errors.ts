import { defineErrors } from '@domdom/platform';

export const archiveErrors = defineErrors('archive', {
  noFile: { kind: 'invalid', field: 'file', vi: 'Hãy chọn một tệp.', en: 'Choose a file.' },
  tooLarge: {
    kind: 'invalid',
    field: 'file',
    vi: (p: { megabytes: number }) => `Tệp quá lớn: nhiều nhất ${p.megabytes} MB.`,
    en: (p: { megabytes: number }) => `The file is too large: at most ${p.megabytes} MB.`,
  },
  notACourse: {
    kind: 'invalid',
    vi: 'Trong tệp nén không có khóa học: thiếu domdom-course.json hoặc imsmanifest.xml.',
    en: 'There is no course in the archive: neither domdom-course.json nor imsmanifest.xml.',
  },
  badManifest: {
    kind: 'invalid',
    vi: (p: { where: string }) => `Phần mô tả khóa học sai ở “${p.where}”.`,
    en: (p: { where: string }) => `The description of the course is wrong at “${p.where}”.`,
  },
  newerFormat: {
    kind: 'invalid',
    vi: 'Tệp này do một bản Đom Đóm mới hơn tạo ra.',
    en: 'This file was made by a newer Đom Đóm.',
  },
  badXml: {
    kind: 'invalid',
    vi: (p: { name: string }) => `Tệp “${p.name}” không đọc được hoặc không phải XML đúng.`,
    en: (p: { name: string }) => `“${p.name}” cannot be read, or is no sound XML.`,
  },
  xmlEntities: {
    kind: 'invalid',
    vi: (p: { name: string }) =>
      `Tệp “${p.name}” có khai báo DOCTYPE hoặc thực thể riêng nên không được nhận.`,
    en: (p: { name: string }) =>
      `“${p.name}” declares a DOCTYPE or entities of its own, which is not accepted.`,
  },
  encoding: {
    kind: 'invalid',
    vi: (p: { name: string }) => `Tệp “${p.name}” không viết bằng bảng mã UTF-8.`,
    en: (p: { name: string }) => `“${p.name}” is not written in UTF-8.`,
  },
  notCartridge: {
    kind: 'invalid',
    vi: 'imsmanifest.xml này không phải của Common Cartridge 1.1, 1.2 hoặc 1.3. Gói SCORM thì thêm vào một bài loại SCORM.',
    en: 'This imsmanifest.xml is not of a Common Cartridge 1.1, 1.2 or 1.3. A SCORM package goes into a SCORM lesson.',
  },
  emptyCourse: {
    kind: 'invalid',
    vi: 'Trong tệp không có bài học nào đọc được.',
    en: 'There is no lesson in the file that can be read.',
  },
  unknownKind: {
    kind: 'invalid',
    vi: (p: { lesson: string }) => `Bài “${p.lesson}” thuộc loại mà ở đây không có.`,
    en: (p: { lesson: string }) => `The lesson “${p.lesson}” is of a kind that there is not here.`,
  },
  inLesson: {
    kind: 'invalid',
    vi: (p: { lesson: string; reason: string }) => `Bài “${p.lesson}”: ${p.reason}`,
    en: (p: { lesson: string; reason: string }) => `The lesson “${p.lesson}”: ${p.reason}`,
  },
  gone: {
    kind: 'not-found',
    vi: 'Tệp này đã được xóa. Hãy xuất lại khóa học.',
    en: 'This file is gone. Export the course again.',
  },
});
