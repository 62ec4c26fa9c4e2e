import { defineErrors } from '@domdom/platform';

export const erasingErrors = defineErrors('lrs-erasing', {
  nobody: {
    kind: 'invalid',
    field: 'identifiers',
    vi: 'Hãy chọn một người, hoặc điền ít nhất một dấu hiệu nhận biết.',
    en: 'Choose a person, or fill in at least one identifier.',
  },
  notAnIdentifier: {
    kind: 'invalid',
    field: 'identifiers',
    vi: (p: { text: string }) =>
      `“${p.text}” chưa đúng. Hãy viết thư điện tử, hoặc tài khoản dạng https://trang.chu|tên, mỗi dòng một dấu hiệu.`,
    en: (p: { text: string }) =>
      `“${p.text}” is not right. Write an e-mail address, or an account as https://home.page|name, one a line.`,
  },
  decided: {
    kind: 'conflict',
    vi: 'Yêu cầu này đã được xử lý.',
    en: 'This request was decided already.',
  },
  sayWhy: {
    kind: 'invalid',
    vi: 'Hãy viết lý do từ chối để người học hiểu.',
    en: 'Write why it is declined, so that the learner understands.',
  },
  onlyOneself: {
    kind: 'forbidden',
    vi: 'Chỉ chính người học mới được yêu cầu xóa hồ sơ của mình.',
    en: 'Only learners themselves may ask for their record to be erased.',
  },
});
