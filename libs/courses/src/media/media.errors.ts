import { defineErrors } from '@domdom/platform';

export const mediaErrors = defineErrors('media', {
  noFile: { kind: 'invalid', field: 'file', vi: 'Hãy chọn một tệp.', en: 'Choose a file.' },
  tooLarge: {
    kind: 'invalid',
    field: 'file',
    vi: (p: { megabytes: number }) => `Tệp quá lớn: nhiều nhất ${p.megabytes} MB.`,
    en: (p: { megabytes: number }) => `The file is too large: at most ${p.megabytes} MB.`,
  },
  notVideo: {
    kind: 'invalid',
    field: 'file',
    vi: 'Đây không phải video MP4 hoặc WebM. Hãy lưu lại thành MP4 rồi gửi lên.',
    en: 'This is no MP4 or WebM video. Save it as MP4, then upload it.',
  },
  notAudio: {
    kind: 'invalid',
    field: 'file',
    vi: 'Đây không phải tệp âm thanh MP3, M4A hoặc OGG.',
    en: 'This is no MP3, M4A or OGG sound file.',
  },
  notPicture: {
    kind: 'invalid',
    field: 'picture',
    vi: 'Đây không phải hình JPEG, PNG, WebP hoặc GIF đọc được.',
    en: 'This is no JPEG, PNG, WebP or GIF picture that can be read.',
  },
  pictureTooLarge: {
    kind: 'invalid',
    field: 'picture',
    vi: (p: { megabytes: number }) => `Hình quá lớn: nhiều nhất ${p.megabytes} MB.`,
    en: (p: { megabytes: number }) => `The picture is too large: at most ${p.megabytes} MB.`,
  },
  noPicture: { kind: 'invalid', field: 'picture', vi: 'Hãy chọn một hình.', en: 'Choose a picture.' },
  noAlt: {
    kind: 'invalid',
    field: 'alt',
    vi: 'Hãy viết hình có gì, cho người không nhìn thấy.',
    en: 'Say what the picture shows, for those who cannot see it.',
  },
  hasProgram: {
    kind: 'invalid',
    field: 'file',
    vi: 'Trang web (HTML) và hình SVG có thể chứa chương trình nên không được nhận. Hãy lưu thành PDF hoặc PNG.',
    en: 'Web pages (HTML) and SVG drawings can hold programs, so they are not taken. Save it as PDF or PNG.',
  },
  hasMacros: {
    kind: 'invalid',
    field: 'file',
    vi: 'Tài liệu này có chương trình bên trong (macro). Hãy lưu lại thành .docx, .xlsx hoặc .pptx thường.',
    en: 'This document holds a program (macros). Save it as a plain .docx, .xlsx or .pptx.',
  },
  unknownType: {
    kind: 'invalid',
    field: 'file',
    vi: 'Không nhận loại tệp này. Nhận được: PDF, Word, Excel, PowerPoint, OpenDocument, chữ, hình, âm thanh, video.',
    en: 'This kind of file is not taken. Taken are: PDF, Word, Excel, PowerPoint, OpenDocument, text, pictures, sound, video.',
  },
  textEncoding: {
    kind: 'invalid',
    field: 'file',
    vi: 'Tệp chữ này không viết bằng bảng mã UTF-8. Hãy lưu lại với bảng mã UTF-8.',
    en: 'This text file is not written in UTF-8. Save it again as UTF-8.',
  },
  captions: {
    kind: 'invalid',
    field: 'captions',
    vi: (p: { line: number }) => `Tệp phụ đề sai ở dòng ${p.line}. Cần tệp .vtt hoặc .srt.`,
    en: (p: { line: number }) => `The captions are wrong in line ${p.line}. A .vtt or .srt file is needed.`,
  },
  captionsEncoding: {
    kind: 'invalid',
    field: 'captions',
    vi: 'Tệp phụ đề không viết bằng bảng mã UTF-8. Hãy lưu lại với bảng mã UTF-8.',
    en: 'The captions are not written in UTF-8. Save them again as UTF-8.',
  },
  captionsTooLarge: {
    kind: 'invalid',
    field: 'captions',
    vi: 'Tệp phụ đề quá lớn: nhiều nhất 1 MB.',
    en: 'The captions are too large: at most 1 MB.',
  },
  noCues: {
    kind: 'invalid',
    field: 'captions',
    vi: 'Tệp phụ đề không có dòng nào.',
    en: 'The captions hold no line.',
  },
  noAddress: {
    kind: 'invalid',
    field: 'address',
    vi: 'Hãy điền địa chỉ trang.',
    en: 'Fill in the address of the page.',
  },
  badAddress: {
    kind: 'invalid',
    field: 'address',
    vi: 'Địa chỉ phải bắt đầu bằng https://, ví dụ https://example.vn/bai-viet.',
    en: 'The address has to begin with https://, for example https://example.vn/article.',
  },
  noTranscript: {
    kind: 'invalid',
    field: 'transcript',
    vi: 'Hãy viết lại lời trong bài nghe, cho người không nghe được.',
    en: 'Write down what is said, for those who cannot hear it.',
  },
  noDescription: {
    kind: 'invalid',
    field: 'description',
    vi: 'Hãy viết một, hai câu: đây là gì.',
    en: 'Say in a sentence or two what this is.',
  },
});
