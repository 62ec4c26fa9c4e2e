import { createHash } from 'node:crypto';
import type { FaultCode } from '../fault.catalogue';
import { VERSION_RULES, type XapiVersion } from '../version/negotiate';

export interface Precondition {
  version: XapiVersion;
  resource: 'state' | 'profile';
  method: 'PUT' | 'POST' | 'DELETE';
  /** The ETag of the document as it is now; undefined when there is none. */
  current: string | undefined;
  ifMatch?: string | undefined;
  ifNoneMatch?: string | undefined;
}

export type Verdict =
  | { proceed: true }
  | { proceed: false; status: 400 | 409 | 412; code: Extract<FaultCode, `precondition-${string}`> };

const PROCEED: Verdict = { proceed: true };
const FAILED: Verdict = { proceed: false, status: 412, code: 'precondition-failed' };
const REQUIRED: Verdict = { proceed: false, status: 400, code: 'precondition-required' };
const CONFLICT: Verdict = { proceed: false, status: 409, code: 'precondition-conflict' };

/** The strong ETag of a document: its SHA-1 in hexadecimal digits (1.0.3 prescribes it), in quotes. */
export const etagOf = (content: Buffer): string => `"${createHash('sha1').update(content).digest('hex')}"`;

/**
 * Whether a header of the If-Match family names the current document. `*` is any. A weak mark is passed over, as
 * compressing proxies add it, and quotes may be missing, as old clients leave them off.
 */
export function namesTag(header: string, current: string | undefined): boolean {
  if (current === undefined) return false;
  if (header.trim() === '*') return true;
  const bare = current.replace(/^W\/|"/g, '');
  return header.split(',').some((tag) => tag.trim().replace(/^W\/|"/g, '') === bare);
}

/** GET with If-None-Match that names the current document is answered 304. */
export const notModified = (ifNoneMatch: string | undefined, current: string): boolean =>
  ifNoneMatch !== undefined && namesTag(ifNoneMatch, current);

/**
 * Whether a document may be written or deleted (1.0.3 Communication 3.1; IEEE 9274.1.1 4.1.4). To be asked with the
 * document's row locked. A header that is there always counts; PUT without one:
 *
 * | | new, 1.0.3 | exists, 1.0.3 | new, 2.0 | exists, 2.0 |
 * |---|---|---|---|---|
 * | profile | 400 | 409 | proceed | 409 |
 * | state | proceed | proceed | proceed | 409 |
 */
export function judge({ version, resource, method, current, ifMatch, ifNoneMatch }: Precondition): Verdict {
  if (ifMatch !== undefined && !namesTag(ifMatch, current)) return FAILED;
  if (ifNoneMatch !== undefined && namesTag(ifNoneMatch, current)) return FAILED;
  if (ifMatch !== undefined || ifNoneMatch !== undefined || method !== 'PUT') return PROCEED;
  const rules = VERSION_RULES[version];
  if (resource === 'state' && !rules.stateNeedsEtag) return PROCEED;
  if (current !== undefined) return CONFLICT;
  return resource === 'profile' && rules.newProfileNeedsEtag ? REQUIRED : PROCEED;
}
