import { catalogue, type Language } from '@domdom/platform';
import { kindName } from './contenders';
import type { TrainingStage } from './training-progress';

const words = catalogue({
  vi: {
    reading: 'Đọc hoạt động học tập',
    comparing: 'So sánh các cách gợi ý',
    live: 'Thử lại phiên bản đang dùng',
    fitting: 'Huấn luyện trên mọi hoạt động',
    storing: 'Lưu phiên bản mới',
    gram: 'đếm các cặp khóa học',
    inverse: 'nghịch đảo ma trận',
    neighbours: 'tìm khóa học gần nhau',
    ranking: 'xếp hạng thử',
  },
  en: {
    reading: 'Reading what people learnt',
    comparing: 'Comparing the methods',
    live: 'Trying the version in use again',
    fitting: 'Training on all activity',
    storing: 'Storing the new version',
    gram: 'counting pairs of courses',
    inverse: 'inverting the matrix',
    neighbours: 'finding nearby courses',
    ranking: 'ranking',
  },
});
const steps = ['gram', 'inverse', 'neighbours', 'ranking'] as const;

/** A stage of a training as it was reported, in words. */
export function stageWords(stage: string, language: Language): string {
  const say = words[language];
  const [name = '', of = '', step = ''] = stage.split('/');
  // Of a blend the step of one of its parts: `most 1 ease gram`.
  const known = steps.find((one) => one === step.split(' ').at(-1));
  return [say[name as TrainingStage] ?? name, kindName(of, language), known && say[known]]
    .filter(Boolean)
    .join(' · ');
}
