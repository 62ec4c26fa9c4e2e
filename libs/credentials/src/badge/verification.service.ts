import { Clock, Database, HomePage, networkOf, RateLimit } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { contextAddresses } from '../contexts';
import { UnreadableDocument } from '../signing/canonical';
import { type JsonObject, proofHolds, type Signed } from '../signing/data-integrity';
import { didOf } from '../signing/did';
import { SigningKeys } from '../signing/signing-keys.service';
import { listLength } from '../signing/status-list';
import { credentialIn } from './baking';
import { statusListAddress } from './open-badge';
import { type Finding, type Said, type Verdict, verdictOf } from './verdict';

/** The greatest file that is read, in bytes: a record of two hundred badges; a badge is a fiftieth of it. */
export const largestBadge = 512 * 1024;
/** A badge alone is a few kilobytes. What is larger takes seconds to be read, so it is taken more seldom. */
const largestAlone = 32 * 1024;
const tries = { tries: 20, seconds: 60 };
const largeTries = { tries: 5, seconds: 60 };

const isObject = (value: unknown): value is JsonObject =>
  value !== null && typeof value === 'object' && !Array.isArray(value);
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Says whether a file is a credential of this portal, and whether it still holds. */
@Injectable()
export class VerificationService {
  constructor(
    private readonly keys: SigningKeys,
    private readonly database: Database,
    private readonly homePage: HomePage,
    private readonly clock: Clock,
    private readonly limit: RateLimit,
  ) {}

  /** @param address of whoever asks @throws common.tooMany */
  async check(file: Buffer, address: string): Promise<Verdict> {
    await this.limit.take('badge-check', networkOf(address), tries);
    const credential = file.length > largestBadge ? null : credentialIn(file);
    if (!isObject(credential)) return verdictOf(['unreadable'], null);
    // A picture is large, what is baked into it is not.
    if (JSON.stringify(credential).length > largestAlone) {
      if (badgesIn(credential).length === 0) return verdictOf(['unreadable'], null);
      await this.limit.take('record-check', networkOf(address), largeTries);
    }
    return this.verdict(credential);
  }

  /** What is found out about a credential that was read. */
  async verdict(credential: JsonObject): Promise<Verdict> {
    const found = await this.findingsOf(credential);
    if (!found.includes('signed')) return verdictOf(found, null);
    // What a record holds was signed with it, letter by letter; only what became of its badges since is asked.
    const badges = badgesIn(credential);
    const revoked = await this.anyRevoked([credential, ...badges]);
    if (revoked !== null) found.push(revoked ? 'revoked' : 'notRevoked');
    if (badges.length > 0) found.push('badgesChecked');
    return verdictOf(found, saidBy(credential, this.homePage.address));
  }

  private async findingsOf(credential: JsonObject): Promise<Finding[]> {
    const { issuer, proof } = credential;
    const issuerId = textOf(isObject(issuer) ? issuer['id'] : issuer);
    if (!isObject(proof) || !isKnown(credential)) return ['unreadable'];
    if (issuerId !== didOf(this.homePage.address)) return ['otherIssuer'];
    if (proof['type'] !== 'DataIntegrityProof' || proof['cryptosuite'] !== 'eddsa-rdfc-2022')
      return ['unreadable'];
    const known = await this.keys.byMethod(textOf(proof['verificationMethod']));
    if (!known || proof['proofPurpose'] !== 'assertionMethod') return ['unknownKey'];
    try {
      if (!(await proofHolds(credential as Signed, known.key))) return ['changed'];
    } catch (error) {
      if (error instanceof UnreadableDocument) return ['changed'];
      throw error;
    }
    const found: Finding[] = ['signed', ...(known.retiredAt ? (['olderKey'] as const) : [])];
    const until = textOf(credential['validUntil']);
    if (until && new Date(until) < this.clock.now()) found.push('expired');
    return found;
  }

  /** Null where no list tells of any of them. */
  private async anyRevoked(credentials: readonly JsonObject[]): Promise<boolean | null> {
    const places = credentials.flatMap(({ credentialStatus }) => this.placeOf(credentialStatus));
    if (places.length === 0) return null;
    const row = await this.database.one(
      'select 1 from revoked_status where status_index = any($1::bigint[]) limit 1',
      [places],
    );
    return row !== null;
  }

  private placeOf(status: unknown): number[] {
    if (!isObject(status)) return [];
    const start = statusListAddress(this.homePage.address, 0).slice(0, -1);
    const list = textOf(status['statusListCredential']);
    const place = Number(list.slice(start.length)) * listLength + Number(status['statusListIndex']);
    return list.startsWith(start) && Number.isSafeInteger(place) ? [place] : [];
  }
}

/**
 * Whether a credential speaks in our vocabularies alone. What is signed here never explains its own words, so a
 * stranger's file is not given the chance to.
 */
function isKnown(credential: JsonObject): boolean {
  const words: readonly string[] = Object.values(contextAddresses);
  const sound = (value: unknown, depth: number): boolean => {
    if (depth > 20) return false;
    if (Array.isArray(value)) return value.every((one) => sound(one, depth + 1));
    if (!isObject(value)) return true;
    const context = value['@context'];
    if (
      context !== undefined &&
      !(Array.isArray(context) && context.every((one) => words.includes(one as string)))
    )
      return false;
    return Object.entries(value).every(([name, one]) => name === '@context' || sound(one, depth + 1));
  };
  return Array.isArray(credential['@context']) && sound(credential, 0);
}

/** The badges that a record holds; none for a badge. */
function badgesIn(credential: JsonObject): JsonObject[] {
  const subject = credential['credentialSubject'];
  const held = isObject(subject) ? subject['verifiableCredential'] : undefined;
  return Array.isArray(held) ? held.filter(isObject) : [];
}

function saidBy(credential: JsonObject, homePage: string): Said {
  const subject = isObject(credential['credentialSubject']) ? credential['credentialSubject'] : {};
  const [identifier] = Array.isArray(subject['identifier']) ? (subject['identifier'] as unknown[]) : [];
  const badges = badgesIn(credential).length;
  const id = textOf(credential['id']);
  return {
    kind: badges > 0 ? 'record' : 'badge',
    name: isObject(identifier) ? textOf(identifier['identityHash']) : '',
    title: textOf(credential['name']),
    from: new Date(textOf(credential['validFrom'])),
    address: id.startsWith(`${homePage}/verify/`) ? id.slice(homePage.length) : null,
    badges,
  };
}
