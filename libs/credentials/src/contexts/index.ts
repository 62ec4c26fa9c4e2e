import { verifiableCredentials } from './credentials-v2';
import { learnerRecord } from './learner-record-2.0.1';
import { openBadges } from './open-badges-3.0.3';

export const contextAddresses = {
  credentials: 'https://www.w3.org/ns/credentials/v2',
  openBadges: 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
  learnerRecord: 'https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json',
} as const;

/**
 * The vocabularies of what is signed, word for word as they are published. They are never fetched: what a word means
 * goes into the signature, so whoever could change these documents on the way could change what was signed.
 */
export const contexts: ReadonlyMap<string, object> = new Map<string, object>([
  [contextAddresses.credentials, verifiableCredentials],
  [contextAddresses.openBadges, openBadges],
  [contextAddresses.learnerRecord, learnerRecord],
]);
