import { defineErrors } from '@domdom/platform';

export const measurementErrors = defineErrors('recommendation-experiments', {
  wrongValueA: {
    kind: 'invalid',
    field: 'aWay',
    vi: 'Không có cách gợi ý này. Hãy chọn một cách trong danh sách.',
    en: 'There is no such way to recommend. Choose one of the list.',
  },
  wrongValueB: {
    kind: 'invalid',
    field: 'bWay',
    vi: 'Không có cách gợi ý này. Hãy chọn một cách trong danh sách.',
    en: 'There is no such way to recommend. Choose one of the list.',
  },
  sameValues: {
    kind: 'invalid',
    field: 'bWay',
    vi: 'Nhóm B đang giống hệt nhóm A. Hãy chọn một cách khác.',
    en: 'Group B is just like group A. Choose another way.',
  },
  twoThings: {
    kind: 'invalid',
    field: 'bWay',
    vi: 'Hai nhóm khác nhau ở hai điều, nên sẽ không biết điều nào làm nên khác biệt. Hãy để một nhóm “Như hiện nay”.',
    en: 'The groups differ in two things, so nobody could say which of them it was. Leave one of them “As it is now”.',
  },
  impossibleRate: {
    kind: 'invalid',
    field: 'differencePercent',
    vi: 'Tỷ lệ hiện nay cộng với mức khác biệt phải nhỏ hơn 100%. Hãy nhập số nhỏ hơn.',
    en: 'The present rate and the difference have to be less than 100% together. Enter a smaller one.',
  },
  wrongEnd: {
    kind: 'invalid',
    field: 'lastDay',
    vi: ({ days }: { days: number }) => `Ngày cuối phải từ hôm nay trở đi, nhiều nhất ${days} ngày nữa.`,
    en: ({ days }: { days: number }) => `The last day is today or later, at most ${days} days from now.`,
  },
  optionBusy: {
    kind: 'conflict',
    vi: 'Một thử nghiệm khác về cùng điều này đang chạy. Hãy đợi nó kết thúc, hoặc dừng nó.',
    en: 'Another experiment with the same thing is running. Wait until it is over, or stop it.',
  },
});
