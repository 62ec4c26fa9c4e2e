/** What was found out about a credential that somebody showed. */
export const findings = [
  /** Nothing that could be a badge of ours: no JSON, no picture with one inside, or words that mean nothing. */
  'unreadable',
  /** Somebody else issued it: nothing can be said. */
  'otherIssuer',
  'unknownKey',
  /** The proof does not fit the content: at least one letter is not as it was signed. */
  'changed',
  'revoked',
  'expired',
  /** The proof fits: this portal signed every letter of it. */
  'signed',
  /** Signed with a key that has been replaced since, which takes nothing from it. */
  'olderKey',
  'notRevoked',
  /** A record, whose badges were checked one by one. */
  'badgesChecked',
] as const;
export type Finding = (typeof findings)[number];

const fatal = new Set<Finding>(['unreadable', 'otherIssuer', 'unknownKey', 'changed', 'revoked', 'expired']);

/** What a genuine credential says. */
export interface Said {
  kind: 'badge' | 'record';
  name: string;
  title: string;
  from: Date;
  /** The address of the certificate's page. */
  address: string | null;
  badges: number;
}
export interface Verdict {
  genuine: boolean;
  findings: Finding[];
  /** What it says; null when it cannot be believed. */
  said: Said | null;
}

export function verdictOf(found: readonly Finding[], said: Said | null): Verdict {
  const unique = [...new Set(found)];
  const signed = unique.includes('signed');
  return {
    genuine: signed && !unique.some((one) => fatal.has(one)),
    findings: unique,
    said: signed ? said : null,
  };
}
