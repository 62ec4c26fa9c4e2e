import { type Labels, type Language } from '@domdom/platform';
import type { Aim, Question, StartLevel, SuitTime } from './domain/answers';

export const questionLabels: Labels<Question> = {
  aim: { vi: 'Bạn muốn học để làm gì?', en: 'What do you want to learn for?' },
  level: { vi: 'Bạn bắt đầu từ đâu?', en: 'Where do you start from?' },
  suits: { vi: 'Lúc nào tiện cho bạn?', en: 'When does it suit you?' },
};
export const aimLabels: Labels<Aim> = {
  phone: { vi: 'Dùng điện thoại cho thạo', en: 'Use my phone well' },
  papers: { vi: 'Làm giấy tờ, thủ tục', en: 'Deal with papers and procedures' },
  earn: { vi: 'Làm ăn, tăng thu nhập', en: 'Earn a living' },
  family: { vi: 'Chăm lo gia đình, con cháu', en: 'Care for my family' },
  know: { vi: 'Biết thêm điều mới', en: 'Know more' },
};
export const levelLabels: Labels<StartLevel> = {
  new: { vi: 'Tôi mới bắt đầu', en: 'I am just starting' },
  some: { vi: 'Tôi biết một ít', en: 'I know a little' },
  good: { vi: 'Tôi đã khá thạo', en: 'I know quite a lot' },
};
export const suitLabels: Labels<SuitTime> = {
  daytime: { vi: 'Ban ngày', en: 'In the daytime' },
  evening: { vi: 'Buổi tối', en: 'In the evening' },
  weekend: { vi: 'Cuối tuần', en: 'At the weekend' },
};
/** The labels of one question's choices. */
export const choiceLabels: Record<Question, Record<string, Record<Language, string>>> = {
  aim: aimLabels,
  level: levelLabels,
  suits: suitLabels,
};
