import { defineErrors } from '../errors';

/** What can be wrong with an archive that somebody brings. */
export const zipErrors = defineErrors('zip', {
  broken: {
    kind: 'invalid',
    vi: 'Tệp nén này bị hỏng hoặc không phải tệp .zip.',
    en: 'This archive is damaged, or it is no .zip file.',
  },
  locked: {
    kind: 'invalid',
    vi: 'Tệp nén này có mật khẩu. Hãy nén lại không đặt mật khẩu.',
    en: 'This archive is locked with a password. Pack it again without one.',
  },
  unknownMethod: {
    kind: 'invalid',
    vi: 'Tệp nén dùng cách nén không đọc được. Hãy nén lại thành .zip thường.',
    en: 'The archive is packed in a way that cannot be read. Pack it again as a plain .zip.',
  },
  tooManyFiles: {
    kind: 'invalid',
    vi: (p: { most: number }) => `Tệp nén có quá nhiều tệp bên trong: nhiều nhất là ${p.most}.`,
    en: (p: { most: number }) => `The archive holds too many files: at most ${p.most} are taken.`,
  },
  tooLarge: {
    kind: 'invalid',
    vi: (p: { megabytes: number }) => `Mở ra thì tệp nén lớn hơn ${p.megabytes} MB nên không nhận được.`,
    en: (p: { megabytes: number }) => `Unpacked, the archive is larger than ${p.megabytes} MB.`,
  },
  fileTooLarge: {
    kind: 'invalid',
    vi: (p: { name: string; megabytes: number }) =>
      `Tệp “${p.name}” trong tệp nén lớn hơn ${p.megabytes} MB nên không nhận được.`,
    en: (p: { name: string; megabytes: number }) =>
      `“${p.name}” in the archive is larger than ${p.megabytes} MB.`,
  },
  bomb: {
    kind: 'invalid',
    vi: 'Tệp nén này nở ra quá nhiều so với kích thước của nó nên không được mở.',
    en: 'This archive grows far too much when it is opened, so it was left closed.',
  },
  badName: {
    kind: 'invalid',
    vi: (p: { name: string }) => `Trong tệp nén có tên tệp không an toàn: “${p.name}”.`,
    en: (p: { name: string }) => `The archive holds a file with an unsafe name: “${p.name}”.`,
  },
  badEncoding: {
    kind: 'invalid',
    vi: 'Tên tệp trong tệp nén viết bằng bảng mã lạ. Hãy nén lại với bảng mã UTF-8.',
    en: 'File names in the archive are in a foreign encoding. Pack it again with UTF-8 names.',
  },
  twice: {
    kind: 'invalid',
    vi: (p: { name: string }) => `Tệp “${p.name}” có hai lần trong tệp nén.`,
    en: (p: { name: string }) => `“${p.name}” is in the archive twice.`,
  },
  notAFile: {
    kind: 'invalid',
    vi: (p: { name: string }) => `“${p.name}” trong tệp nén là lối tắt tới nơi khác nên không được nhận.`,
    en: (p: { name: string }) =>
      `“${p.name}” in the archive is a link to another place, which is not accepted.`,
  },
  missing: {
    kind: 'invalid',
    vi: (p: { name: string }) => `Trong tệp nén thiếu tệp “${p.name}”.`,
    en: (p: { name: string }) => `“${p.name}” is missing from the archive.`,
  },
});
