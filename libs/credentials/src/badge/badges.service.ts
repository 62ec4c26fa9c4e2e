import { Clock, commonErrors, Database, HomePage } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import sharp from 'sharp';
import type { CertificateView } from '../certificates.repository';
import { contextAddresses } from '../contexts';
import { CredentialsConfig } from '../credentials.config';
import { type Completed, completedKinds } from '../domain/completed';
import { addProof, type JsonObject, type Signed } from '../signing/data-integrity';
import { didOf } from '../signing/did';
import { didDocument } from '../signing/did-document';
import { type PublishedKey, SigningKeys } from '../signing/signing-keys.service';
import { encodeList, listLength, placeInLists } from '../signing/status-list';
import { type Achievement, AchievementsRepository } from './achievements.repository';
import { bakePng, bakeSvg } from './baking';
import { type Issuer, issuerProfile, openBadge, statusListAddress } from './open-badge';
import { badgeSvg, wordlessSvg } from './picture';

/** How long whoever checks a badge may believe a list of revoked ones, in milliseconds. */
const listLife = 5 * 60_000;

/** Certificates as signed Open Badges 3.0, and what is needed to check them. */
@Injectable()
export class BadgesService {
  constructor(
    private readonly database: Database,
    private readonly keys: SigningKeys,
    private readonly achievements: AchievementsRepository,
    private readonly config: CredentialsConfig,
    private readonly homePage: HomePage,
    private readonly clock: Clock,
  ) {}

  get issuer(): Issuer {
    const { address } = this.homePage;
    return { did: didOf(address), name: this.config.issuerName, homePage: address };
  }

  /** The badge of a certificate; signed when it is asked for first, and the same bytes ever after. */
  async of(certificate: CertificateView): Promise<Signed> {
    const [badge] = await this.ofAll([certificate]);
    return badge!;
  }

  /** The badges of many certificates, in their order. */
  async ofAll(certificates: readonly CertificateView[]): Promise<Signed[]> {
    const ids = certificates.map(({ id }) => id);
    const stored = new Map(
      (await this.stored(ids)).map(({ id, document }) => [id, JSON.parse(document) as Signed]),
    );
    const missing = certificates.filter(({ id }) => !stored.has(id));
    if (missing.length > 0) {
      await this.sign(missing);
      // Another process may have been the first.
      for (const { id, document } of await this.stored(missing.map(({ id }) => id)))
        stored.set(id, JSON.parse(document) as Signed);
    }
    return ids.map((id) => stored.get(id)!);
  }

  /** The picture of a badge with the badge inside. */
  async svg(certificate: CertificateView): Promise<string> {
    return bakeSvg(badgeSvg(certificate), await this.of(certificate));
  }
  async png(certificate: CertificateView): Promise<Buffer> {
    const picture = await sharp(Buffer.from(wordlessSvg(certificate.kind)))
      .resize(512, 512)
      .png({ palette: true })
      .toBuffer();
    return bakePng(picture, await this.of(certificate));
  }

  /** What can be achieved. @throws common.notFound */
  async achievement(of: Completed): Promise<Achievement> {
    const achievement = await this.achievements.find(of);
    if (!achievement) throw commonErrors.notFound();
    return achievement;
  }

  /** The list that says which badges are revoked, signed like they are. @throws common.notFound for a list that is not begun */
  async statusList(list: number): Promise<Signed> {
    const [first, end] = [list * listLength, (list + 1) * listLength];
    const row = await this.database.one<{ begun: boolean; revoked: number[] }>(
      `select coalesce((select max(status_index) >= $1 from certificate), false) or $1 = 0 as begun,
         array(select status_index::int from revoked_status where status_index >= $1 and status_index < $2) as revoked`,
      [first, end],
    );
    if (!row?.begun) throw commonErrors.notFound();
    const address = statusListAddress(this.homePage.address, list);
    const now = this.clock.now();
    const document: JsonObject = {
      '@context': [contextAddresses.credentials],
      id: address,
      type: ['VerifiableCredential', 'BitstringStatusListCredential'],
      issuer: this.issuer.did,
      validFrom: `${now.toISOString().slice(0, 19)}Z`,
      credentialSubject: {
        id: `${address}#list`,
        type: 'BitstringStatusList',
        statusPurpose: 'revocation',
        encodedList: encodeList(row.revoked.map((index) => placeInLists(index).index)),
        ttl: listLife,
      },
    };
    return addProof(document, await this.keys.current(), now);
  }

  /** The document of the portal's did:web; the first key is made for it when there is none. */
  async didDocument(): Promise<object> {
    await this.keys.current();
    return didDocument(this.issuer.did, await this.keys.published());
  }
  async publishedKeys(): Promise<PublishedKey[]> {
    await this.keys.current();
    return this.keys.published();
  }
  /** The issuer as a Profile of Open Badges 3.0. */
  profile(): JsonObject {
    return {
      '@context': [contextAddresses.credentials, contextAddresses.openBadges],
      ...issuerProfile(this.issuer),
    };
  }

  private stored(ids: readonly string[]): Promise<{ id: string; document: string }[]> {
    return this.database.query(
      'select certificate_id as id, document from signed_badge where certificate_id = any($1::uuid[])',
      [ids],
    );
  }
  private async sign(certificates: readonly CertificateView[]): Promise<void> {
    const key = await this.keys.current();
    const now = this.clock.now();
    const known = new Map<string, Achievement>();
    for (const kind of completedKinds) {
      const ids = certificates.filter((one) => one.kind === kind).map(({ ofId }) => ofId);
      if (ids.length === 0) continue;
      for (const achievement of await this.achievements.findAll(kind, [...new Set(ids)]))
        known.set(achievement.id, achievement);
    }
    const documents: string[] = [];
    for (const certificate of certificates) {
      const achievement = known.get(certificate.ofId);
      if (!achievement) throw commonErrors.notFound();
      const badge = openBadge(certificate, achievement, this.issuer);
      documents.push(JSON.stringify(await addProof(badge, key, now)));
    }
    await this.database.execute(
      `insert into signed_badge (certificate_id, document, key_id, signed_at)
       select b.id, b.document, $3, $4 from unnest($1::uuid[], $2::text[]) b(id, document) on conflict do nothing`,
      [certificates.map(({ id }) => id), documents, key.id, now],
    );
  }
}
