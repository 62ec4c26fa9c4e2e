import { defineErrors } from '@domdom/platform';

export const measurementErrors = defineErrors('recommendation-experiments', {
  wrongValueA: {
    kind: 'invalid',
    field: 'aValue',
    vi: 'Giá trị này không dùng được: độ đa dạng từ 0 đến 1, mô hình là trained hoặc popularity.',
    en: 'This value does not fit: diversity from 0 to 1, model trained or popularity.',
  },
  wrongValueB: {
    kind: 'invalid',
    field: 'bValue',
    vi: 'Giá trị này không dùng được: độ đa dạng từ 0 đến 1, mô hình là trained hoặc popularity.',
    en: 'This value does not fit: diversity from 0 to 1, model trained or popularity.',
  },
  sameValues: {
    kind: 'invalid',
    field: 'bValue',
    vi: 'Hai nhánh phải khác nhau.',
    en: 'The two arms have to differ.',
  },
  impossibleRate: {
    kind: 'invalid',
    field: 'differencePercent',
    vi: 'Tỷ lệ hiện nay cộng với mức khác biệt phải nhỏ hơn 100%.',
    en: 'The present rate and the difference have to be less than 100% together.',
  },
  wrongEnd: {
    kind: 'invalid',
    field: 'lastDay',
    vi: ({ days }: { days: number }) => `Ngày cuối phải từ hôm nay trở đi, nhiều nhất ${days} ngày nữa.`,
    en: ({ days }: { days: number }) => `The last day is today or later, at most ${days} days from now.`,
  },
  optionBusy: {
    kind: 'conflict',
    vi: 'Một thử nghiệm khác đang chạy với cùng tùy chọn. Hãy đợi nó kết thúc.',
    en: 'Another experiment with the same option is running. Wait until it is over.',
  },
});
