import { type Actor, AuditLog, Clock, Database, networkOf, newId, RateLimit } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { identityErrors } from './domain/identity.errors';
import { readLogin } from './domain/login';
import { isWeakPin } from './domain/secrets';
import { Passwords } from './passwords';
import { hashToken, newToken } from './tokens';

/** Wrong tries at one account, wherever they come from. */
const passwordTries = { tries: 10, seconds: 600 };
/** Sign-ins from one address: a learning centre's whole class may share it. */
const addressTries = { tries: 200, seconds: 600 };
const pinTries = { tries: 5, seconds: 900 };
/** A PIN has ten thousand values at least: so few tries a day that nobody gets through them; then the password. */
const pinTriesOfDay = { tries: 20, seconds: 86_400 };
const sessionDays = 60;

export interface OpenedSession {
  personId: string;
  /** For the session's cookie. */
  token: string;
  /** For the phone's cookie, which remembers who learns on it. */
  deviceToken: string;
  days: number;
}

export interface SignInFrom {
  address: string;
  deviceToken: string | null;
  /** The session that the browser carries already. */
  present?: string | null;
}

/** Signing in and out, and changing between the people who share a phone. */
@Injectable()
export class SessionsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly passwords: Passwords,
    private readonly limit: RateLimit,
    private readonly audit: AuditLog,
  ) {}

  /** @throws identity.wrongPassword (also for an unknown name), common.tooMany */
  async signIn(loginText: string, password: string, from: SignInFrom) {
    const personId = await this.prove(loginText, password, from.address);
    return this.open(personId, from.deviceToken, from.present);
  }

  /** Whose name and password these are; nobody is signed in by it. @throws identity.wrongPassword, common.tooMany */
  async prove(loginText: string, password: string, address: string): Promise<string> {
    await this.limit.take('sign-in-address', networkOf(address), addressTries);
    const { phone, username } = this.tryReadLogin(loginText);
    // One account however its number is written, or the spaces in it would make every try a first one.
    const login = phone ?? username ?? loginText;
    await this.limit.take('sign-in', login, passwordTries);
    const row = await this.database.one<{ id: string; password_hash: string | null }>(
      `select p.id, s.password_hash from person p left join person_secret s on s.person_id = p.id
       where p.phone = $1 or p.username = $2`,
      [phone, username],
    );
    if (!(await this.passwords.fits(password, row?.password_hash ?? null)) || !row) {
      throw identityErrors.wrongPassword();
    }
    await this.limit.forgive('sign-in', login);
    return row.id;
  }

  /** Opens a session for somebody who has proved who they are, in the place of the one that was open there. */
  async open(
    personId: string,
    deviceToken: string | null,
    present: string | null = null,
  ): Promise<OpenedSession> {
    const now = this.clock.now();
    const token = newToken();
    return this.database.transaction(async () => {
      if (present) await this.signOut(present);
      const device = await this.device(deviceToken);
      await this.database.execute(
        `insert into device_person (device_id, person_id, added_at) values ($1, $2, $3) on conflict do nothing`,
        [device.id, personId, now],
      );
      await this.database.execute(
        `insert into session (id, token_hash, person_id, device_id, created_at, seen_at, expires_at)
         values ($1, $2, $3, $4, $5, $5, $5::timestamptz + make_interval(days => ${sessionDays}))`,
        [newId(), hashToken(token), personId, device.id, now],
      );
      return { personId, token, deviceToken: device.token, days: sessionDays };
    });
  }

  async signOut(token: string): Promise<void> {
    await this.database.execute('delete from session where token_hash = $1', [hashToken(token)]);
  }

  /** The people who have signed in on a phone, for the sign-in page. */
  async peopleOn(deviceToken: string | null): Promise<{ id: string; name: string; hasPin: boolean }[]> {
    if (!deviceToken) return [];
    return this.database.query(
      `select p.id, p.full_name as name, s.pin_hash is not null as "hasPin"
       from device d join device_person m on m.device_id = d.id join person p on p.id = m.person_id
       left join person_secret s on s.person_id = p.id
       where d.token_hash = $1 order by m.added_at`,
      [hashToken(deviceToken)],
    );
  }

  /**
   * Changes to another person of the same phone by their PIN. A PIN counts only on a phone where the person has
   * signed in with the password before. The session that was open there ends.
   * @throws identity.noPin, identity.wrongPin, common.tooMany
   */
  async switchTo(personId: string, pin: string, deviceToken: string | null, present: string | null) {
    const row = deviceToken
      ? await this.database.one<{ pin_hash: string | null }>(
          `select s.pin_hash from device d join device_person m on m.device_id = d.id
           join person_secret s on s.person_id = m.person_id where d.token_hash = $1 and m.person_id = $2`,
          [hashToken(deviceToken), personId],
        )
      : null;
    if (!row?.pin_hash) throw identityErrors.noPin();
    await this.limit.take('pin', personId, pinTries);
    await this.limit.take('pin-day', personId, pinTriesOfDay);
    if (!(await this.passwords.fits(pin, row.pin_hash))) throw identityErrors.wrongPin();
    await this.limit.forgive('pin', personId);
    await this.limit.forgive('pin-day', personId);
    return this.open(personId, deviceToken, present);
  }

  /** @throws identity.weakPin */
  async setPin(personId: string, pin: string | null): Promise<void> {
    if (pin !== null && isWeakPin(pin)) throw identityErrors.weakPin();
    const hash = pin === null ? null : await this.passwords.hash(pin);
    await this.database.transaction(async () => {
      await this.database.execute(
        `insert into person_secret (person_id, pin_hash, changed_at) values ($1, $2, $3)
         on conflict (person_id) do update set pin_hash = $2, changed_at = $3`,
        [personId, hash, this.clock.now()],
      );
      await this.audit.record({ action: 'identity.pin-changed', subject: 'person', subjectId: personId });
    });
  }

  /** Takes a person off a phone; their PIN no longer counts there and their sessions there end. */
  async leaveDevice(personId: string, deviceToken: string): Promise<void> {
    await this.database.transaction(async () => {
      const device = await this.database.one<{ id: string }>('select id from device where token_hash = $1', [
        hashToken(deviceToken),
      ]);
      if (!device) return;
      const ids = [device.id, personId];
      await this.database.execute('delete from device_person where device_id = $1 and person_id = $2', ids);
      await this.database.execute('delete from session where device_id = $1 and person_id = $2', ids);
    });
  }

  /** Ends every other session of the person. */
  async signOutElsewhere(actor: Actor, token: string): Promise<number> {
    return this.database.execute('delete from session where person_id = $1 and token_hash <> $2', [
      actor.personId,
      hashToken(token),
    ]);
  }

  private async device(token: string | null): Promise<{ id: string; token: string }> {
    if (token) {
      const known = await this.database.one<{ id: string }>('select id from device where token_hash = $1', [
        hashToken(token),
      ]);
      if (known) return { id: known.id, token };
    }
    const made = { id: newId(), token: newToken() };
    await this.database.execute('insert into device (id, token_hash, created_at) values ($1, $2, $3)', [
      made.id,
      hashToken(made.token),
      this.clock.now(),
    ]);
    return made;
  }

  private tryReadLogin(text: string) {
    try {
      return readLogin(text);
    } catch {
      return { phone: null, username: null };
    }
  }
}
