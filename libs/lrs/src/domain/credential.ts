import type { RecordSession } from '../sessions/record-session';
import type { Agent, XapiVersion } from '../xapi';
import type { Scope } from './scopes';

/** Who is calling the record store: a tool with a key, inside one organisation's records. */
export interface Credential {
  id: string;
  tenantId: number;
  key: string;
  name: string;
  scopes: readonly Scope[];
  /** The version of an answer to a request that names none. */
  version: XapiVersion;
  /** A key that holds for one session opens what is that session's. */
  session?: RecordSession;
}

/** The authority of what a credential writes: an account of this portal, named by the credential's public key. */
export function authorityOf(homePage: string, { key, name }: Pick<Credential, 'key' | 'name'>): Agent {
  return { objectType: 'Agent', name, account: { homePage, name: `lrs:${key}` } };
}

/** The authority of what the portal writes itself. */
export function portalAuthority(homePage: string): Agent {
  return { objectType: 'Agent', name: 'Đom Đóm', account: { homePage, name: 'portal' } };
}
