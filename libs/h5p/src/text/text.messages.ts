import { catalogue } from '@domdom/platform';

export const textWords = catalogue({
  vi: { watch: 'Xem phim' },
  en: { watch: 'Watch the film' },
});
