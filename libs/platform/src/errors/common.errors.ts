import { formatNumber } from '../i18n/format';
import { defineErrors } from './domain-error';

/** Errors that any library may need. */
export const commonErrors = defineErrors('common', {
  notFound: {
    kind: 'not-found',
    vi: 'Không tìm thấy trang hoặc mục này. Có thể nó đã được chuyển đi.',
    en: 'This page or item was not found. It may have been moved.',
  },
  forbidden: {
    kind: 'forbidden',
    vi: 'Bạn chưa có quyền làm việc này. Hãy hỏi cán bộ phụ trách đơn vị của bạn.',
    en: 'You are not allowed to do this. Ask the official in charge of your unit.',
  },
  signInFirst: {
    kind: 'unauthenticated',
    vi: 'Bạn cần đăng nhập trước.',
    en: 'Please sign in first.',
  },
  tooMany: {
    kind: 'too-many',
    vi: (p: { seconds: number }) => `Bạn đã thử quá nhiều lần. Hãy đợi ${p.seconds} giây rồi thử lại.`,
    en: (p: { seconds: number }) => `Too many attempts. Wait ${p.seconds} seconds and try again.`,
  },
  formExpired: {
    kind: 'forbidden',
    vi: 'Trang này mở đã lâu nên chưa gửi được. Hãy quay lại trang trước, tải lại rồi gửi lần nữa.',
    en: 'This page was open for too long. Go back, reload it and send it again.',
  },
  unreadable: {
    kind: 'invalid',
    vi: 'Chúng tôi không đọc được điều bạn vừa gửi. Hãy thử lại.',
    en: 'What was sent could not be read.',
  },
  tooLarge: {
    kind: 'invalid',
    vi: 'Tệp hoặc nội dung bạn gửi quá lớn.',
    en: 'What was sent is too large.',
  },
  invalidInput: {
    kind: 'invalid',
    vi: 'Có mục chưa đúng. Hãy xem lại các mục được đánh dấu.',
    en: 'Something is not right yet. Look at the fields that are marked.',
  },
  internal: {
    kind: 'invalid',
    vi: 'Có lỗi ở phía chúng tôi. Lỗi đã được ghi lại; hãy thử lại sau ít phút.',
    en: 'Something went wrong on our side. It has been recorded; please try again in a few minutes.',
  },
});

/** What the validator finds in a field, by the name of the rule. */
export const fieldErrors = defineErrors('field', {
  required: { kind: 'invalid', vi: 'Hãy điền mục này.', en: 'Fill this in.' },
  tooShort: {
    kind: 'invalid',
    vi: (p: { min: number }) => `Cần ít nhất ${p.min} ký tự.`,
    en: (p: { min: number }) => `At least ${p.min} characters are needed.`,
  },
  tooLong: {
    kind: 'invalid',
    vi: (p: { max: number }) => `Nhiều nhất ${p.max} ký tự.`,
    en: (p: { max: number }) => `At most ${p.max} characters.`,
  },
  tooSmall: {
    kind: 'invalid',
    vi: (p: { min: number }) => `Phải là ${formatNumber('vi', p.min)} hoặc lớn hơn.`,
    en: (p: { min: number }) => `Must be ${formatNumber('en', p.min)} or more.`,
  },
  tooLarge: {
    kind: 'invalid',
    vi: (p: { max: number }) => `Phải là ${formatNumber('vi', p.max)} hoặc nhỏ hơn.`,
    en: (p: { max: number }) => `Must be ${formatNumber('en', p.max)} or less.`,
  },
  notANumber: { kind: 'invalid', vi: 'Hãy nhập một con số.', en: 'Enter a number.' },
  notADate: {
    kind: 'invalid',
    vi: 'Hãy nhập ngày, ví dụ 24/11/2026.',
    en: 'Enter a date, for example 24/11/2026.',
  },
  notATime: {
    kind: 'invalid',
    vi: 'Hãy nhập giờ, ví dụ 19:30.',
    en: 'Enter a time, for example 19:30.',
  },
  notAChoice: { kind: 'invalid', vi: 'Hãy chọn một mục trong danh sách.', en: 'Choose one of the list.' },
  notAnEmail: {
    kind: 'invalid',
    vi: 'Địa chỉ thư điện tử chưa đúng.',
    en: 'The e-mail address is not right.',
  },
  unknown: { kind: 'invalid', vi: 'Mục này không được nhận.', en: 'This field is not accepted.' },
  wrong: { kind: 'invalid', vi: 'Mục này chưa đúng.', en: 'This is not right.' },
});
