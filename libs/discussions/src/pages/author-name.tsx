import { useDiscussionWords } from '../discussions.messages';
import type { Author } from '../post-view';

type Words = ReturnType<typeof useDiscussionWords>;

/** Who wrote something, in words. */
export function authorWords(say: Words, author: Author): string {
  switch (author.kind) {
    case 'you':
      return say.you;
    case 'named':
      return author.name;
    case 'unnamed':
      return say.unnamed;
    case 'gone':
      return say.gone;
  }
}
