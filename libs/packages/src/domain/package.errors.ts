import { defineErrors } from '@domdom/platform';

/** What can be wrong with a package, a launch or what a running package sends. */
export const packageErrors = defineErrors('packages', {
  noFile: { kind: 'invalid', field: 'file', vi: 'Hãy chọn một tệp .zip.', en: 'Choose a .zip file.' },
  noManifest: {
    kind: 'invalid',
    field: 'file',
    vi: 'Trong tệp không có imsmanifest.xml hay cmi5.xml, nên đây không phải gói SCORM hay cmi5.',
    en: 'There is no imsmanifest.xml or cmi5.xml in the file, so it is no SCORM or cmi5 package.',
  },
  badManifest: {
    kind: 'invalid',
    field: 'file',
    vi: (p: { file: string; detail: string }) => `Không đọc được ${p.file} trong gói: ${p.detail}`,
    en: (p: { file: string; detail: string }) => `${p.file} in the package cannot be read: ${p.detail}`,
  },
  documentType: {
    kind: 'invalid',
    field: 'file',
    vi: (p: { file: string }) =>
      `${p.file} có khai báo DOCTYPE hay ENTITY, không được phép vì lý do an toàn.`,
    en: (p: { file: string }) => `${p.file} declares a DOCTYPE or ENTITY, which is refused for safety.`,
  },
  manifestTooLarge: {
    kind: 'invalid',
    field: 'file',
    vi: (p: { file: string }) => `${p.file} quá lớn.`,
    en: (p: { file: string }) => `${p.file} is too large.`,
  },
  nothingToRun: {
    kind: 'invalid',
    field: 'file',
    vi: 'Gói không có bài nào để mở.',
    en: 'The package holds nothing that can be opened.',
  },
  missingFile: {
    kind: 'invalid',
    field: 'file',
    vi: (p: { file: string }) => `Gói nhắc tới tệp “${p.file}” nhưng không có tệp này trong gói.`,
    en: (p: { file: string }) => `The package names the file “${p.file}”, which is not in it.`,
  },
  elsewhere: {
    kind: 'invalid',
    field: 'file',
    vi: (p: { address: string }) => `Gói mở một địa chỉ không dùng được: “${p.address}”.`,
    en: (p: { address: string }) => `The package opens an address that cannot be used: “${p.address}”.`,
  },
  wrongKind: {
    kind: 'invalid',
    field: 'file',
    vi: (p: { found: string; wanted: string }) =>
      `Đây là gói ${p.found}, còn bài này là bài ${p.wanted}. Hãy thêm một bài loại ${p.found}.`,
    en: (p: { found: string; wanted: string }) =>
      `This is a ${p.found} package, but the lesson is of kind ${p.wanted}. Add a lesson of kind ${p.found}.`,
  },
  wrongPass: {
    kind: 'forbidden',
    vi: 'Bài mở đã quá lâu. Hãy mở lại bài học.',
    en: 'This launch has expired. Open the lesson again.',
  },
  notRunning: {
    kind: 'conflict',
    vi: 'Bài này chưa chạy được: người quản trị chưa đặt địa chỉ riêng cho các gói (PACKAGES_ORIGIN).',
    en: 'This lesson cannot run yet: no address for packages has been set (PACKAGES_ORIGIN).',
  },
  unreadableState: {
    kind: 'invalid',
    vi: 'Kết quả bài gửi lên không đọc được.',
    en: 'What the lesson sent could not be read.',
  },
  stateTooLarge: {
    kind: 'invalid',
    vi: 'Phần bài làm dở quá lớn nên không lưu được.',
    en: 'The state of the lesson is too large to be kept.',
  },
  attemptOver: {
    kind: 'conflict',
    vi: 'Lần làm này đã kết thúc. Hãy mở lại bài học.',
    en: 'This attempt is over. Open the lesson again.',
  },
  fileMissing: { kind: 'not-found', vi: 'Không có tệp này.', en: 'There is no such file.' },
});
