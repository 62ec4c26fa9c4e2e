import { type Actor, Clock, Database, newId } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { NotificationsConfig } from '../notifications.config';
import { notificationErrors } from '../notifications.errors';
import { deviceOf } from './device-of';
import { isPushEndpoint } from './push-endpoint';
import { PushKeys } from './push-keys.service';

/** A browser that shows somebody's messages. */
export interface PushDevice {
  id: string;
  /** `Chrome, Android`. */
  device: string;
  createdAt: Date;
  usedAt: Date | null;
}
/** Where a browser takes messages, and the keys under which only it can read them (RFC 8291). */
export interface PushAddress {
  id: string;
  personId: string;
  endpoint: string;
  p256dh: string;
  auth: string;
}
export interface NewSubscription {
  endpoint: string;
  p256dh: string;
  auth: string;
}

/** Nobody has more phones and computers than this; the oldest makes room. */
const mostDevices = 10;

@Injectable()
export class PushSubscriptions {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly keys: PushKeys,
    private readonly config: NotificationsConfig,
  ) {}

  /** The key that a browser needs to subscribe. */
  async publicKey(): Promise<string> {
    return (await this.keys.current()).publicKey;
  }

  list(actor: Actor): Promise<PushDevice[]> {
    return this.database.query<PushDevice>(
      `select id, device, created_at as "createdAt", used_at as "usedAt" from push_subscription
       where person_id = $1 order by created_at desc, id`,
      [actor.personId],
    );
  }

  /** Shows a person's messages in a browser from now on; doing it again renews its keys. @throws notifications.notAPushService */
  async add(actor: Actor, given: NewSubscription, userAgent: string): Promise<string> {
    if (!isPushEndpoint(given.endpoint, this.config.pushPrivate) || !areKeys(given))
      throw notificationErrors.notAPushService();
    const { publicKey } = await this.keys.current();
    return this.database.transaction(async () => {
      const row = await this.database.one<{ id: string }>(
        `insert into push_subscription (id, person_id, endpoint, p256dh, auth, device, key_id, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8)
         on conflict (endpoint, person_id) do update set p256dh = excluded.p256dh, auth = excluded.auth,
           device = excluded.device, key_id = excluded.key_id
         returning id`,
        [
          newId(),
          actor.personId,
          given.endpoint,
          given.p256dh,
          given.auth,
          deviceOf(userAgent),
          publicKey,
          this.clock.now(),
        ],
      );
      await this.database.execute(
        `delete from push_subscription where id in (select id from push_subscription where person_id = $1
           order by created_at desc, id offset ${mostDevices})`,
        [actor.personId],
      );
      return row!.id;
    });
  }

  /** Shows nothing there any more; whoever names a browser of another changes nothing. */
  async remove(actor: Actor, id: string): Promise<void> {
    await this.database.execute('delete from push_subscription where id = $1 and person_id = $2', [
      id,
      actor.personId,
    ]);
  }

  /** The browsers of a person, to send to. */
  of(personId: string): Promise<PushAddress[]> {
    return this.database.query<PushAddress>(
      `select id, person_id as "personId", endpoint, p256dh, auth from push_subscription where person_id = $1`,
      [personId],
    );
  }

  /** A push service says that nobody is there any more: for nobody who shared that browser. */
  async gone(endpoint: string): Promise<void> {
    await this.database.execute('delete from push_subscription where endpoint = $1', [endpoint]);
  }

  async used(ids: readonly string[]): Promise<void> {
    await this.database.execute(
      `update push_subscription set used_at = $2 where id = any ($1::uuid[])
         and (used_at is null or used_at < $2::timestamptz - interval '1 hour')`,
      [ids, this.clock.now()],
    );
  }
}

/** A point of P-256 (65 bytes, uncompressed) and 16 bytes of secret. */
function areKeys({ p256dh, auth }: NewSubscription): boolean {
  const point = Buffer.from(p256dh, 'base64url');
  return point.length === 65 && point[0] === 4 && Buffer.from(auth, 'base64url').length === 16;
}
