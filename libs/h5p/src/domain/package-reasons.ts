import type { Language } from '@domdom/platform';

/** What h5p-server finds wrong with a package, by its error ids, in words for the person who brought it. */
const reasons: Record<string, Record<Language, string>> = {
  'unable-to-unzip': {
    vi: 'tệp không phải là gói .h5p hoặc bị hỏng',
    en: 'it is no .h5p package, or it is damaged',
  },
  'unable-to-parse-package': {
    vi: 'phần mô tả h5p.json không đọc được',
    en: 'its description, h5p.json, cannot be read',
  },
  'api-version-unsupported': {
    vi: 'gói cần một phiên bản H5P mới hơn',
    en: 'it needs a newer version of H5P',
  },
  'missing-h5p-extension': { vi: 'tên tệp phải kết thúc bằng .h5p', en: 'its name has to end in .h5p' },
  'invalid-content-folder': { vi: 'gói không có nội dung bài học', en: 'there is no lesson in it' },
  'invalid-h5p-json-file': {
    vi: 'phần mô tả h5p.json không đúng',
    en: 'its description, h5p.json, is wrong',
  },
  'invalid-h5p-json-file-2': {
    vi: 'phần mô tả h5p.json không đúng',
    en: 'its description, h5p.json, is wrong',
  },
  'not-in-whitelist': {
    vi: 'trong gói có loại tệp không được phép (chương trình, trang web hoặc hình SVG)',
    en: 'it holds a kind of file that is not allowed (a script, a web page or an SVG drawing)',
  },
  'file-size-too-large': { vi: 'trong gói có tệp quá lớn', en: 'a file in it is too large' },
  'total-size-too-large': { vi: 'gói quá lớn', en: 'it is too large altogether' },
};
const other: Record<Language, string> = {
  vi: 'gói không theo quy cách H5P',
  en: 'it does not follow the H5P format',
};

/** @param ids error ids, separated by commas */
export function packageReason(language: Language, ids: string): string {
  const found = ids.split(',').flatMap((id) => reasons[id.trim()]?.[language] ?? []);
  return [...new Set(found)].join('; ') || other[language];
}
