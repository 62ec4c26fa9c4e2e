import type { Actor } from '@domdom/platform';

export const bringPackageKind = 'packages.bring';

export interface BringPackage {
  /** Who brought it, with the rights of that moment. */
  actor: Actor;
  lessonId: string;
  /** Where the archive waits in the storage. */
  upload: string;
}
