import type { NormalStatement, XapiVersion } from '../../xapi';

/**
 * The text of a statement for another store. It has its timestamp, which that store could not know, but not `stored`,
 * which that store gives. A version that the other side's rules do not know is left out, as the rules allow.
 * @param stored RFC 3339 in UTC
 */
export function outgoingText(
  body: string,
  { stored, hasTimestamp }: { stored: string; hasTimestamp: boolean },
  version: XapiVersion,
): string {
  const fits = version === '2.0.0' || !body.includes('"version":"2.');
  const text = fits ? body : withoutVersion(body);
  return hasTimestamp ? text : `${text.slice(0, -1)},"timestamp":"${stored}"}`;
}

function withoutVersion(body: string): string {
  const { version, ...rest } = JSON.parse(body) as NormalStatement;
  return version.startsWith('2.') ? JSON.stringify(rest) : body;
}
