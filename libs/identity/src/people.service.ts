import {
  AuditLog,
  Clock,
  commonErrors,
  Database,
  isUniqueViolation,
  type Language,
  newId,
  RateLimit,
} from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { ConsentsService } from './consents.service';
import { mayBeChild } from './domain/age-of-consent';
import { identityErrors } from './domain/identity.errors';
import { readLogin } from './domain/login';
import { Person } from './domain/person.entity';
import { isWeakPassword } from './domain/secrets';
import type { Sex } from './domain/sex';
import { Passwords } from './passwords';

export interface NewPerson {
  fullName: string;
  /** A phone number or a user name; none for a person whom an official registers without one. */
  login: string | null;
  password: string | null;
  email?: string | null;
  birthYear?: number | null;
  sex?: Sex | null;
  homeUnitId?: string | null;
  language: Language;
  registeredBy?: string | null;
}

/** Guesses at the present password from a session that somebody left open. */
const changeTries = { tries: 10, seconds: 600 };

/** Signing people up and keeping what they say of themselves. */
@Injectable()
export class PeopleService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly passwords: Passwords,
    private readonly audit: AuditLog,
    private readonly limit: RateLimit,
    private readonly consents: ConsentsService,
  ) {}

  /** @throws identity.badLogin, identity.loginTaken, identity.weakPassword */
  async register(given: NewPerson): Promise<Person> {
    const login = given.login === null ? { phone: null, username: null } : readLogin(given.login);
    const { phone, username } = login;
    if (given.password !== null && isWeakPassword(given.password, [given.login, phone, given.fullName])) {
      throw identityErrors.weakPassword();
    }
    const now = this.clock.now();
    const person = new Person();
    Object.assign(person, {
      id: newId(),
      phone,
      username,
      email: given.email ?? null,
      birthYear: given.birthYear ?? null,
      sex: given.sex ?? null,
      language: given.language,
      homeUnitId: given.homeUnitId ?? null,
      registeredBy: given.registeredBy ?? null,
      createdAt: now,
      updatedAt: now,
    });
    person.rename(given.fullName);
    const passwordHash = given.password === null ? null : await this.passwords.hash(given.password);
    try {
      await this.database.transaction(async () => {
        await this.database.repository(Person).insert(person);
        await this.database.execute(
          'insert into person_secret (person_id, password_hash, changed_at) values ($1, $2, $3)',
          [person.id, passwordHash, now],
        );
        await this.audit.record({ action: 'identity.registered', subject: 'person', subjectId: person.id });
      });
    } catch (error) {
      if (isUniqueViolation(error)) throw identityErrors.loginTaken();
      throw error;
    }
    return person;
  }

  /** @throws common.notFound */
  async get(id: string): Promise<Person> {
    const person = await this.database.repository(Person).findOneBy({ id });
    if (!person) throw commonErrors.notFound();
    return person;
  }

  /** Changes what a person says of themselves; what is not named stays. */
  async update(
    id: string,
    change: Partial<Pick<Person, 'fullName' | 'email' | 'birthYear' | 'sex' | 'homeUnitId' | 'language'>>,
  ): Promise<void> {
    const person = await this.get(id);
    Object.assign(person, change, { updatedAt: this.clock.now() });
    if (change.fullName) person.rename(change.fullName);
    await this.database.transaction(async () => {
      await this.database.repository(Person).save(person);
      if (change.birthYear && mayBeChild(change.birthYear, this.clock.now()))
        await this.consents.withdrawWithoutGuardian(id);
    });
  }

  /** @throws identity.wrongPassword when the present one does not fit; identity.weakPassword, common.tooMany */
  async changePassword(id: string, present: string, next: string): Promise<void> {
    await this.limit.take('password-change', id, changeTries);
    const secret = await this.database.one<{ password_hash: string | null }>(
      'select password_hash from person_secret where person_id = $1',
      [id],
    );
    const fits = await this.passwords.fits(present, secret?.password_hash ?? null);
    if (!fits) throw identityErrors.wrongPassword();
    await this.limit.forgive('password-change', id);
    await this.choosePassword(id, next);
  }

  /** A new password for somebody who has proved who they are. @throws identity.weakPassword */
  async choosePassword(id: string, password: string): Promise<void> {
    const person = await this.get(id);
    if (isWeakPassword(password, [person.phone, person.username, person.fullName]))
      throw identityErrors.weakPassword();
    await this.setPassword(id, password);
  }

  /**
   * Sets a password and shuts every other way in that somebody may have made: sessions, keys of programs, codes
   * that were given out, and phones on which the PIN counts, until the person signs in there again.
   */
  private async setPassword(id: string, password: string): Promise<void> {
    const hash = await this.passwords.hash(password);
    await this.database.transaction(async () => {
      await this.database.execute(
        `insert into person_secret (person_id, password_hash, changed_at) values ($1, $2, $3)
         on conflict (person_id) do update set password_hash = $2, changed_at = $3`,
        [id, hash, this.clock.now()],
      );
      await this.database.execute('delete from session where person_id = $1', [id]);
      await this.database.execute('delete from device_person where person_id = $1', [id]);
      await this.database.execute(
        'update api_token set revoked_at = $2 where person_id = $1 and revoked_at is null',
        [id, this.clock.now()],
      );
      await this.database.execute(
        'update password_reset set used_at = $2 where person_id = $1 and used_at is null',
        [id, this.clock.now()],
      );
      await this.audit.record({ action: 'identity.password-changed', subject: 'person', subjectId: id });
    });
  }
}
