import { defineErrors } from '@domdom/platform';
import { gradebookWords } from './gradebook.messages';

export const gradebookErrors = defineErrors('gradebook', {
  tooLarge: {
    kind: 'conflict',
    vi: gradebookWords('vi').tooLarge,
    en: gradebookWords('en').tooLarge,
  },
});
