import { defineErrors } from '@domdom/platform';

/** Why a file is not taken at all. Nothing of it is stored then. */
export const fileErrors = defineErrors('enrolment-file', {
  missing: {
    kind: 'invalid',
    field: 'file',
    vi: 'Hãy chọn một tệp CSV.',
    en: 'Choose a CSV file.',
  },
  tooLarge: {
    kind: 'invalid',
    field: 'file',
    vi: 'Tệp quá lớn: nhiều nhất 2 MB.',
    en: 'The file is too large: 2 MB at most.',
  },
  tooManyLines: {
    kind: 'invalid',
    field: 'file',
    vi: (p: { most: number }) =>
      `Tệp có quá nhiều dòng: nhiều nhất ${p.most} người một lần. Hãy chia nhỏ tệp.`,
    en: (p: { most: number }) => `The file has too many lines: ${p.most} people at a time. Split it.`,
  },
  empty: {
    kind: 'invalid',
    field: 'file',
    vi: 'Tệp không có dòng nào dưới dòng tên cột.',
    en: 'The file has no line below the names of the columns.',
  },
  notCsv: {
    kind: 'invalid',
    field: 'file',
    vi: (p: { line: number }) =>
      `Tệp này không phải CSV, hoặc dấu ngoặc kép chưa đóng ở dòng ${p.line}. Trong Excel, chọn “Lưu thành” → “CSV UTF-8”.`,
    en: (p: { line: number }) =>
      `This is not CSV, or a quotation mark is open in line ${p.line}. In Excel choose “Save as” → “CSV UTF-8”.`,
  },
  encoding: {
    kind: 'invalid',
    field: 'file',
    vi: 'Tệp không lưu bằng bảng mã Unicode, nên chữ có dấu sẽ bị hỏng. Trong Excel, chọn “Lưu thành” → “CSV UTF-8”, rồi tải lên lại.',
    en: 'The file is not Unicode, so Vietnamese letters would break. In Excel choose “Save as” → “CSV UTF-8”, then upload again.',
  },
  oldFont: {
    kind: 'invalid',
    field: 'file',
    vi: (p: { sample: string }) =>
      `Chữ trong tệp bị hỏng, ví dụ “${p.sample}”. Có thể tệp gõ bằng phông cũ (TCVN3, VNI). Hãy chuyển sang Unicode rồi tải lên lại.`,
    en: (p: { sample: string }) =>
      `The letters in the file are broken, for example “${p.sample}”. It may use an old font (TCVN3, VNI). Convert it to Unicode, then upload again.`,
  },
  columns: {
    kind: 'invalid',
    field: 'file',
    vi: (p: { missing: string }) =>
      `Dòng đầu của tệp thiếu cột: ${p.missing}. Hãy xem tệp mẫu để biết tên các cột.`,
    en: (p: { missing: string }) =>
      `The first line of the file lacks: ${p.missing}. See the sample file for the names of the columns.`,
  },
});

/** Why one line of a file enrolled nobody. */
export const lineErrors = defineErrors('enrolment-line', {
  noName: { kind: 'invalid', vi: 'Thiếu họ và tên.', en: 'The full name is missing.' },
  brokenName: {
    kind: 'invalid',
    vi: 'Họ và tên có ký tự lạ, có thể do phông chữ cũ.',
    en: 'The name has odd characters, perhaps of an old font.',
  },
  badPhone: {
    kind: 'invalid',
    vi: 'Số điện thoại chưa đúng. Số đúng có 10 chữ số, bắt đầu bằng 0.',
    en: 'The phone number is not right. A right one has 10 digits and begins with 0.',
  },
  badBirthYear: {
    kind: 'invalid',
    vi: 'Năm sinh chưa đúng, ví dụ 1975.',
    en: 'The year of birth is not right; 1975 would be.',
  },
  phoneOrYear: {
    kind: 'invalid',
    vi: 'Cần số điện thoại hoặc năm sinh để biết là ai.',
    en: 'A phone number or a year of birth is needed to know who it is.',
  },
  noConsent: {
    kind: 'invalid',
    vi: 'Người này chưa đồng ý để cán bộ ghi danh giúp.',
    en: 'This person has not agreed to be enrolled by an official.',
  },
  badConsent: {
    kind: 'invalid',
    vi: 'Không hiểu cột đồng ý. Hãy ghi: có, lời nói, giấy, đại diện hoặc không.',
    en: 'The consent is not understood. Write: yes, spoken, paper, guardian or no.',
  },
  repeated: {
    kind: 'invalid',
    vi: (p: { line: number }) => `Trùng với dòng ${p.line}.`,
    en: (p: { line: number }) => `The same person as in line ${p.line}.`,
  },
  otherName: {
    kind: 'conflict',
    vi: 'Số điện thoại này là của người mang tên khác. Nếu cả nhà dùng chung số, hãy bỏ số và ghi năm sinh.',
    en: 'This phone number belongs to somebody of another name. If a family shares it, leave it out and give the year of birth.',
  },
  severalPeople: {
    kind: 'conflict',
    vi: 'Trong đơn vị có nhiều người cùng tên, cùng năm sinh. Hãy ghi danh người này ở ô tìm theo tên.',
    en: 'Several people of the unit have this name and year. Enrol this one by searching for the name.',
  },
  notYours: {
    kind: 'forbidden',
    vi: 'Số điện thoại này là của người thuộc đơn vị khác.',
    en: 'This phone number belongs to somebody of another unit.',
  },
});
