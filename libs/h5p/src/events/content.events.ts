import { defineEvent } from '@domdom/platform';

/** Somebody made a content of their own out of another. */
export const contentCopied = defineEvent<{ contentId: string; fromId: string; personId: string }>(
  'h5p.content-copied',
);
/** An older version of a content is the newest one again. */
export const contentRestored = defineEvent<{ contentId: string; from: number; personId: string }>(
  'h5p.content-restored',
);
/** A content that nobody used is gone, with its versions and files. */
export const contentDeleted = defineEvent<{ contentId: string; personId: string }>('h5p.content-deleted');
/** Somebody asked for a content as one file, which holds its right answers. */
export const contentExported = defineEvent<{ contentId: string; personId: string }>('h5p.content-exported');
