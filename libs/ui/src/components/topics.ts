import { type Labels, type Language } from '@domdom/platform';
import type { IconName } from './icon-paths';

/** The eight fields of knowledge in which everything to learn is sorted. */
export const topics = [
  'general',
  'science',
  'law',
  'essential-skills',
  'digital-skills',
  'green-skills',
  'family-safety',
  'work',
] as const;
export type Topic = (typeof topics)[number];

export const isTopic = (value: unknown): value is Topic => topics.includes(value as Topic);

export const topicIcons: Record<Topic, IconName> = {
  general: 'book',
  science: 'science',
  law: 'scale',
  'essential-skills': 'lightbulb',
  'digital-skills': 'phone',
  'green-skills': 'leaf',
  'family-safety': 'family',
  work: 'tools',
};

export const topicLabels: Labels<Topic> = {
  general: { vi: 'Kiến thức phổ thông', en: 'General knowledge' },
  science: { vi: 'Hiểu biết khoa học', en: 'Scientific understanding' },
  law: { vi: 'Hiểu biết pháp luật', en: 'Legal awareness' },
  'essential-skills': { vi: 'Kỹ năng thiết yếu', en: 'Essential skills' },
  'digital-skills': { vi: 'Kỹ năng số', en: 'Digital skills' },
  'green-skills': { vi: 'Kỹ năng xanh', en: 'Green skills' },
  'family-safety': { vi: 'Gia đình an toàn', en: 'Family and safety' },
  work: { vi: 'Việc làm, làm nghề', en: 'Work and trades' },
};

/** The topics to choose from in a form. */
export const topicOptions = (language: Language): { value: Topic; label: string }[] =>
  topics.map((topic) => ({ value: topic, label: topicLabels[topic][language] }));
