import type { Actor } from '@domdom/platform';

export const installTypesKind = 'h5p.install-types';

/** A package to be installed in the worker. */
export interface InstallTypes {
  /** Who said yes, with the rights of that moment. */
  actor: Actor;
  /** Under which the package waits. */
  upload: string;
  /** The lesson in it becomes a content of this unit; null to leave it. */
  open: { unitId: string | null } | null;
}
