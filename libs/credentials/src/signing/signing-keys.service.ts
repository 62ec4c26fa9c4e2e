import { createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { Clock, Database, HomePage, Log, PlatformConfig } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { CredentialsConfig, readSigningKey } from '../credentials.config';
import { didOf } from './did';
import { toMultikey } from './multibase';
import { sealKey, unsealKey } from './sealed-key';

/** A key with which something was signed once, or is signed now. */
export interface PublishedKey {
  /** The key itself as a Multikey, which is its name too. */
  id: string;
  /** The address under which proofs name it. */
  method: string;
  createdAt: Date;
  retiredAt: Date | null;
}
export interface SigningKey {
  id: string;
  method: string;
  privateKey: KeyObject;
}
interface KeyRow {
  id: string;
  sealed: Buffer | null;
}

/** The first bytes of an Ed25519 public key in DER (RFC 8410); the 32 bytes of the key follow. */
const derPrefix = Buffer.from('302a300506032b6570032100', 'hex');
export const publicKeyOf = (bytes: Uint8Array): KeyObject =>
  createPublicKey({ key: Buffer.concat([derPrefix, bytes]), format: 'der', type: 'spki' });
const bytesOf = (key: KeyObject): Buffer =>
  createPublicKey(key).export({ type: 'spki', format: 'der' }).subarray(derPrefix.length);

/**
 * The portal's signing keys. One is in use: that of the settings, or one made at first use whose private part lies in
 * the database, encrypted under the portal's secret. Those that went before stay published.
 */
@Injectable()
export class SigningKeys {
  private readonly opened = new Map<string, KeyObject>();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: CredentialsConfig,
    private readonly platform: PlatformConfig,
    private readonly homePage: HomePage,
    private readonly log: Log,
  ) {}

  /** The key in use; made when there is none, or when the one there was cannot be opened any more. */
  async current(): Promise<SigningKey> {
    const row = await this.inUse();
    const ready = row && this.open(row);
    if (ready) return ready;
    return this.database.transaction(async () => {
      await this.database.query(`select pg_advisory_xact_lock(hashtext('credentials.signing-key'))`);
      const now = await this.inUse();
      const opened = now && this.open(now);
      if (opened) return opened;
      if (now && !this.config.signingKey)
        this.log.warn(
          { keyId: now.id },
          'the signing key cannot be opened with this APP_SECRET: a new one takes its place',
        );
      return this.replace();
    });
  }

  /** Retires the key in use and makes another; what was signed keeps its proof. A key of the settings stays. */
  async rotate(): Promise<SigningKey> {
    return this.database.transaction(async () => {
      await this.database.query(`select pg_advisory_xact_lock(hashtext('credentials.signing-key'))`);
      return this.replace();
    });
  }

  /** Whether the key comes from the settings, and is changed there. */
  get isSet(): boolean {
    return this.config.signingKey !== undefined;
  }

  /** All keys, the newest first. */
  async published(): Promise<PublishedKey[]> {
    const rows = await this.database.query<Omit<PublishedKey, 'method'>>(
      `select id, created_at as "createdAt", retired_at as "retiredAt" from signing_key
       order by created_at desc, id`,
    );
    return rows.map((row) => ({ ...row, method: this.methodOf(row.id) }));
  }

  /** The public key that a proof names; null for one that is not ours. */
  async byMethod(method: string): Promise<{ key: KeyObject; retiredAt: Date | null } | null> {
    const start = this.methodOf('');
    if (!method.startsWith(start)) return null;
    const row = await this.database.one<{ publicKey: Buffer; retiredAt: Date | null }>(
      `select public_key as "publicKey", retired_at as "retiredAt" from signing_key where id = $1`,
      [method.slice(start.length)],
    );
    return row && { key: publicKeyOf(row.publicKey), retiredAt: row.retiredAt };
  }

  private methodOf(id: string): string {
    return `${didOf(this.homePage.address)}#${id}`;
  }

  private inUse(): Promise<KeyRow | null> {
    return this.database.one<KeyRow>('select id, sealed from signing_key where retired_at is null');
  }

  /** The private part of a key; null when it is not here, or not the one of the settings. */
  private open(row: KeyRow): SigningKey | null {
    const signingKey = (privateKey: KeyObject) => ({ id: row.id, method: this.methodOf(row.id), privateKey });
    if (this.config.signingKey) {
      const own = readSigningKey(this.config.signingKey)!;
      return toMultikey(bytesOf(own)) === row.id ? signingKey(own) : null;
    }
    const known =
      this.opened.get(row.id) ?? (row.sealed && unsealKey(this.platform.secret, row.id, row.sealed));
    if (!known) return null;
    this.opened.set(row.id, known);
    return signingKey(known);
  }

  private async replace(): Promise<SigningKey> {
    const own = this.config.signingKey ? readSigningKey(this.config.signingKey) : null;
    const privateKey = own ?? generateKeyPairSync('ed25519').privateKey;
    const publicKey = bytesOf(privateKey);
    const id = toMultikey(publicKey);
    const now = this.clock.now();
    await this.database.execute(
      'update signing_key set retired_at = $1 where retired_at is null and id <> $2',
      [now, id],
    );
    await this.database.execute(
      `insert into signing_key (id, public_key, sealed, created_at) values ($1, $2, $3, $4)
       on conflict (id) do update set retired_at = null`,
      [id, publicKey, own ? null : sealKey(this.platform.secret, id, privateKey), now],
    );
    return { id, method: this.methodOf(id), privateKey };
  }
}
