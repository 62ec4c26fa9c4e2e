import { type JsonRecord, recordOf, recordsOf } from './json';
import type { Language } from './kinds/kind';
import { type PhoneScreen, screensOf } from './simulation';
import { plain } from './text';
import { picturesOf, soundsOf } from './text-media';
import type { TextSection } from './text-section';

interface PhoneWords {
  given: string;
  givenNote: string;
  screen(number: number, name: string): string;
  call(name: string, number: string): string;
  fillIn(field: string, options: string): string;
  buttons(names: string): string;
}
const words: Record<Language, PhoneWords> = {
  vi: {
    given: 'Thông tin giả định để tập',
    givenNote: 'Chỉ dùng các thông tin giả định này. Đừng dùng thông tin thật của bạn.',
    screen: (number, name) => `Màn hình ${number}: ${name}`,
    call: (name, number) => `Có cuộc gọi: ${[name, number].filter(Boolean).join(', ')}`,
    fillIn: (field, options) => `Điền: ${field}${options ? ` (${options})` : ''}`,
    buttons: (names) => `Các nút có thể bấm: ${names}`,
  },
  en: {
    given: 'Made-up details to practise with',
    givenNote: 'Use only these made-up details. Do not use your own.',
    screen: (number, name) => `Screen ${number}: ${name}`,
    call: (name, number) => `A call: ${[name, number].filter(Boolean).join(', ')}`,
    fillIn: (field, options) => `Fill in: ${field}${options ? ` (${options})` : ''}`,
    buttons: (names) => `Buttons to press: ${names}`,
  },
};
const pair = (left: unknown, right: unknown): string =>
  [plain(left), plain(right)].filter(Boolean).join(': ');

const screenSection = (
  given: JsonRecord,
  { name, task, fields, buttons }: PhoneScreen,
  number: number,
  say: PhoneWords,
): TextSection => {
  const call = recordOf(given['call']);
  const [caller, from] = [plain(call['caller']), plain(call['number'])];
  const picture = recordOf(given['picture']);
  const items = recordsOf(given['items']);
  const names = buttons.map(({ text }) => text).filter(Boolean);
  return {
    heading: say.screen(number, name),
    paragraphs: [
      task,
      ...(caller || from ? [say.call(caller, from)] : []),
      ...items.map((item) =>
        item['kind'] === 'row' ? pair(item['text'], item['detail']) : pair(item['detail'], item['text']),
      ),
      ...fields.map(({ label, options }) => say.fillIn(label, options.join(' / '))),
      ...(names.length > 0 ? [say.buttons(names.join('; '))] : []),
    ].filter(Boolean),
    pictures: picturesOf(picture['file'], picture['alt']),
    sounds: [...soundsOf(given['sound']), ...items.flatMap((item) => soundsOf(item['sound']))],
  };
};

/** A simulator as screens that are described, one after the other; what would be right is not told. */
export const phoneSections = (params: JsonRecord, language: Language): TextSection[] => {
  const say = words[language];
  const details = recordsOf(params['given']).map(({ label, value }) => pair(label, value));
  const given = recordsOf(params['screens']);
  return [
    ...(details.length > 0
      ? [{ heading: say.given, paragraphs: [say.givenNote, ...details], pictures: [], sounds: [] }]
      : []),
    ...screensOf(params).map((screen, i) => screenSection(given[i]!, screen, i + 1, say)),
  ];
};
