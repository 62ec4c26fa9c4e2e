import { Clock, Database, Log, PlatformConfig } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { generateVAPIDKeys } from 'web-push';
import { sealPushKey, unsealPushKey } from './sealed-push-key';

/** A pair of keys (VAPID, RFC 8292), base64url. */
export interface PushKey {
  publicKey: string;
  privateKey: string;
}

/**
 * The pair by which push services know this portal. It is made when it is first needed; its private part lies in the
 * database, encrypted under the portal's secret. With another one every browser would have to subscribe anew.
 */
@Injectable()
export class PushKeys {
  private opened: PushKey | null = null;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly platform: PlatformConfig,
    private readonly log: Log,
  ) {}

  /** The pair in use; made when there is none, or when the one there was cannot be opened any more. */
  async current(): Promise<PushKey> {
    this.opened ??= (await this.stored()) ?? (await this.make());
    return this.opened;
  }

  private async stored(): Promise<PushKey | null> {
    const row = await this.inUse();
    const privateKey = row && unsealPushKey(this.platform.secret, row.id, row.sealed);
    return row && privateKey ? { publicKey: row.id, privateKey } : null;
  }

  private make(): Promise<PushKey> {
    return this.database.transaction(async () => {
      await this.database.query(`select pg_advisory_xact_lock(hashtext('notifications.push-key'))`);
      const other = await this.stored();
      if (other) return other;
      const now = this.clock.now();
      const retired = await this.database.execute(
        `update push_key set retired_at = $1 where retired_at is null`,
        [now],
      );
      if (retired > 0)
        this.log.warn(
          {},
          'the push key cannot be opened with this APP_SECRET: a new one takes its place, browsers subscribe anew',
        );
      // Push services take messages only from the key under which a browser subscribed.
      await this.database.execute('delete from push_subscription');
      const key = generateVAPIDKeys();
      await this.database.execute(`insert into push_key (id, sealed, created_at) values ($1, $2, $3)`, [
        key.publicKey,
        sealPushKey(this.platform.secret, key.publicKey, key.privateKey),
        now,
      ]);
      return key;
    });
  }

  private inUse(): Promise<{ id: string; sealed: Buffer } | null> {
    return this.database.one(`select id, sealed from push_key where retired_at is null`);
  }
}
