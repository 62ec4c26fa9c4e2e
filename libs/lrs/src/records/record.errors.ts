import { defineErrors } from '@domdom/platform';

export const recordErrors = defineErrors('records', {
  notARegistration: {
    kind: 'invalid',
    field: 'registration',
    vi: 'Hãy chép đủ mã 36 ký tự, ví dụ 0199a2b4-5c6d-7e8f-9a0b-1c2d3e4f5a6b.',
    en: 'Copy the whole id of 36 characters, for example 0199a2b4-5c6d-7e8f-9a0b-1c2d3e4f5a6b.',
  },
  notADay: {
    kind: 'invalid',
    vi: 'Hãy nhập ngày có thật, ví dụ 24/11/2026.',
    en: 'Enter a day that exists, for example 24/11/2026.',
  },
  endsBeforeItBegins: {
    kind: 'invalid',
    field: 'to',
    vi: 'Ngày cuối không được trước ngày đầu.',
    en: 'The last day must not be before the first.',
  },
});
