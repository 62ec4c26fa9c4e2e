import { defineErrors } from '@domdom/platform';

export const needErrors = defineErrors('learning-needs', {
  nothingSaid: {
    kind: 'invalid',
    field: 'topics',
    vi: 'Hãy chọn ít nhất một chủ đề, hoặc viết điều bạn muốn học.',
    en: 'Choose a topic at least, or write what you want to learn.',
  },
  nobodyCounted: {
    kind: 'invalid',
    field: 'general',
    vi: 'Hãy điền số người cho ít nhất một chủ đề.',
    en: 'Give the number of people for a topic at least.',
  },
});
