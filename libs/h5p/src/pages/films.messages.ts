import { catalogue } from '@domdom/platform';

export const filmWords = catalogue({
  vi: { watch: 'Xem video' },
  en: { watch: 'Watch the video' },
});
