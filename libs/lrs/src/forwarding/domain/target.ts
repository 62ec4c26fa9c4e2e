import type { XapiVersion } from '../../xapi';

export const AUTHS = ['basic', 'bearer'] as const;
export type TargetAuth = (typeof AUTHS)[number];

/** How another store knows us; kept sealed. */
export type TargetSecret = { auth: 'basic'; key: string; secret: string } | { auth: 'bearer'; token: string };

/** Why nothing is sent until somebody has mended something. */
export const PAUSES = [
  'by-hand',
  'unauthorised',
  'forbidden',
  'no-such-place',
  'redirected',
  'not-understood',
  'too-many-refused',
  'secret-unreadable',
  'address-not-allowed',
] as const;
export type Pause = (typeof PAUSES)[number];

/** Why sending did not work just now; it is tried again by itself. */
export const TROUBLES = ['unreachable', 'too-slow', 'broken', 'busy', 'strange-answer'] as const;
export type Trouble = (typeof TROUBLES)[number];

/** Another record store that statements of one space go to. */
export interface Target {
  tenantId: number;
  id: string;
  name: string;
  /** Ends in a slash; `statements` comes after it. */
  endpoint: string;
  auth: TargetAuth;
  version: XapiVersion;
  /** IRIs of verbs of which one is needed; any when there are none. */
  verbs: readonly string[];
  /** The IRI of the activity that statements must be about. */
  activity: string | null;
  /** Only what was stored after it. */
  since: Date | null;
  state: 'active' | 'paused';
  pausedBecause: Pause | null;
  /** The number of the last statement that was dealt with. */
  position: string;
  /** How many statements were looked at, and how many of them were sent. */
  lookedAt: number;
  sent: number;
  /** Failures one after another. */
  failures: number;
  lastError: Trouble | Pause | null;
  lastErrorDetail: string | null;
  lastErrorAt: Date | null;
  lastSentAt: Date | null;
  nextTryAt: Date;
  createdAt: Date;
}
