import { defineEvent } from '@domdom/platform';

/** Somebody opened an `.h5p` file as a new content. */
export const packageOpened = defineEvent<{ contentId: string; library: string; personId: string }>(
  'h5p.package-opened',
);

/** An administrator changed what the portal's lessons can be made of: "H5P.MultiChoice-1.16". */
export interface ContentTypesChanged {
  installed: string[];
  updated: string[];
  removed: string[];
  personId: string;
}
export const contentTypesChanged = defineEvent<ContentTypesChanged>('h5p.content-types-changed');
