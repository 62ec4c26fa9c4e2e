import { catalogue } from '@domdom/platform';
import { usePage } from '@domdom/ui';

const words = catalogue({
  vi: {
    title: 'Máy gợi ý',
    lead: 'Học từ hoạt động của những người đã đồng ý. Huấn luyện lại mỗi giờ; mọi máy chủ tự chuyển sang mô hình mới.',
    train: 'Huấn luyện ngay',
    none: 'Chưa có mô hình nào',
    noneNext: 'Cho đến lúc đó, gợi ý dựa trên chủ đề và trình độ.',
    trainedAt: 'Huấn luyện lúc',
    learners: 'Người học đã đồng ý',
    items: 'Khóa học',
    interactions: 'Lượt học',
    seconds: 'Thời gian',
    secondsOf: (seconds: string) => `${seconds} giây`,
    tooLittle: (needed: string, found: string) =>
      `Chưa đủ dữ liệu: cần ít nhất ${needed} người học từ hai khóa trở lên, hiện có ${found}. Đang gợi ý theo chủ đề, trình độ và mức được học nhiều.`,
    notBetter:
      'Trên dữ liệu hiện có, cách gợi ý theo người học giống nhau chưa hơn cách theo mức được học nhiều, nên chưa được dùng.',
    serving: 'Đang gợi ý theo những người học giống nhau (EASE).',
    methods: 'So sánh các cách gợi ý',
    testedOn: (count: string) =>
      `Trên ${count} người học để riêng, mô hình chưa từng thấy; khóa học gần nhất của họ được giấu đi.`,
    method: 'Cách',
    ease: 'EASE',
    knn: 'Khóa học gần nhau (item-kNN)',
    popularity: 'Mức được học nhiều',
    recall: 'Recall@20',
    ndcg: 'NDCG@100',
    fit: 'Huấn luyện',
    options: 'Tham số EASE',
    before: 'Các lần trước',
    kind: 'Đang dùng',
    kindOf: (ease: boolean) => (ease ? 'EASE' : 'Mức được học nhiều'),
    quality: 'Chất lượng qua các lần huấn luyện (NDCG@100)',
  },
  en: {
    title: 'Recommender',
    lead: 'Learns from the activity of those who agreed. Trained again every hour; all servers change to a new model by themselves.',
    train: 'Train now',
    none: 'No model yet',
    noneNext: 'Until then recommendations follow topics and levels.',
    trainedAt: 'Trained at',
    learners: 'Learners who agreed',
    items: 'Courses',
    interactions: 'Interactions',
    seconds: 'Time',
    secondsOf: (seconds: string) => `${seconds} s`,
    tooLittle: (needed: string, found: string) =>
      `Too little data: at least ${needed} learners with two courses or more are needed, there are ${found}. Recommendations follow topics, levels and popularity.`,
    notBetter:
      'On the present data learning from similar learners does not beat popularity, so it is not used yet.',
    serving: 'Recommendations follow similar learners (EASE).',
    methods: 'The methods compared',
    testedOn: (count: string) =>
      `On ${count} held-out learners the model has never seen; their latest courses are hidden.`,
    method: 'Method',
    ease: 'EASE',
    knn: 'Nearby courses (item-kNN)',
    popularity: 'Popularity',
    recall: 'Recall@20',
    ndcg: 'NDCG@100',
    fit: 'Fitting',
    options: 'Options of EASE',
    before: 'Earlier trainings',
    kind: 'In use',
    kindOf: (ease: boolean) => (ease ? 'EASE' : 'Popularity'),
    quality: 'Quality over the trainings (NDCG@100)',
  },
});

export const useAdminWords = () => words[usePage().language];
