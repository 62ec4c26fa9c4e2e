import { excerpt, ok, type Result, refuse } from '../fault';

/** The two sets of rules; each value is also the header of the answer (the latest patch of its line). */
export type XapiVersion = '1.0.3' | '2.0.0';
export const VERSIONS: readonly XapiVersion[] = ['1.0.3', '2.0.0'];

/** What differs between the two outside the shape of statements. */
export const VERSION_RULES: Readonly<
  Record<
    XapiVersion,
    {
      /** POST ?method=… with everything in a form. */
      alternateRequests: boolean;
      /** Put into a statement that has no version. */
      statementVersion: string;
      /** A single statement and a document are answered with Last-Modified. */
      lastModified: boolean;
      /** PUT of a state over an existing one needs an ETag, as profiles do. */
      stateNeedsEtag: boolean;
      /** PUT of a profile that does not exist needs If-None-Match: *. */
      newProfileNeedsEtag: boolean;
    }
  >
> = {
  '1.0.3': {
    alternateRequests: true,
    statementVersion: '1.0.0',
    lastModified: false,
    stateNeedsEtag: false,
    newProfileNeedsEtag: true,
  },
  '2.0.0': {
    alternateRequests: false,
    statementVersion: '2.0.0',
    lastModified: true,
    stateNeedsEtag: true,
    newProfileNeedsEtag: false,
  },
};

/**
 * The rules a request is under, by its X-Experience-API-Version: `1.0`, `1.0.x`, `2.0`, `2.0.x`.
 * Missing or other: a fault (400), except for the About resource, which needs none. The header of the answer is the
 * value, and where there is a fault `answerVersion(header, assumed)`.
 */
export function negotiateVersion(header: string | undefined): Result<XapiVersion> {
  if (header === undefined || header === '') return refuse('version-missing');
  if (/^1\.0(?:\.\d+)?$/.test(header)) return ok('1.0.3');
  if (/^2\.0(?:\.\d+)?$/.test(header)) return ok('2.0.0');
  return refuse('version-unsupported', { found: excerpt(header) });
}

/** The version an answer names: the request's own, else the one its credential assumes. */
export function answerVersion(header: string | undefined, assumed: XapiVersion): XapiVersion {
  const asked = negotiateVersion(header);
  return asked.ok ? asked.value : assumed;
}
