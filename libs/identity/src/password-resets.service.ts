import { randomInt } from 'node:crypto';
import {
  type Actor,
  AuditLog,
  Clock,
  Database,
  defineEvent,
  type EventConsumer,
  EventConsumers,
  type Language,
  localPath,
  Mailer,
  networkOf,
  Outbox,
  PlatformConfig,
  RateLimit,
  type StoredEvent,
} from '@domdom/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ActingService } from './acting.service';
import { identityErrors } from './domain/identity.errors';
import { type Login, readLogin } from './domain/login';
import { identityWords } from './identity.messages';
import { PeopleService } from './people.service';
import { hashToken } from './tokens';

const resetRequested = defineEvent<{ personId: string }>('identity.password-reset-requested');
const requestTries = { tries: 5, seconds: 3600 };
const codeTries = { tries: 20, seconds: 3600 };
// Spoken over a table or a phone: no letters or digits that sound or look alike.
const signs = 'ABCDEFGHJKMNPQRTUVWXY346789';
const codeLength = 10;
const hours = { byMail: 2, byOfficial: 48 };

const newCode = () => Array.from({ length: codeLength }, () => signs[randomInt(signs.length)]).join('');
const readCode = (typed: string) => typed.toUpperCase().replace(/[^A-Z0-9]/g, '');

/** A forgotten password: a code by e-mail, or, for the many without one, from an official of one's unit. */
@Injectable()
export class PasswordResets implements EventConsumer, OnModuleInit {
  readonly consumer = 'identity.password-resets';
  readonly types = [resetRequested.type];

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly consumers: EventConsumers,
    private readonly mailer: Mailer,
    private readonly limit: RateLimit,
    private readonly people: PeopleService,
    private readonly acting: ActingService,
    private readonly audit: AuditLog,
    private readonly config: PlatformConfig,
  ) {}

  onModuleInit(): void {
    this.consumers.add(this);
  }

  /** Asks for a code by e-mail. Says nothing of whether there is such an account. */
  async request(loginText: string, address: string): Promise<void> {
    await this.limit.take('password-reset', networkOf(address), requestTries);
    const login = this.tryReadLogin(loginText);
    if (!login) return;
    const person = await this.database.one<{ id: string }>(
      `select id from person where (phone = $1 or username = $2) and email is not null`,
      [login.phone, login.username],
    );
    if (person) await this.outbox.publish(resetRequested({ personId: person.id }));
  }

  /** A code that an official gives to a person of their units, shown this once. @throws as ActingService.mustOverrule */
  async issueFor(actor: Actor, personId: string): Promise<string> {
    await this.acting.mustOverrule(actor, personId);
    return this.database.transaction(async () => {
      await this.audit.record({
        action: 'identity.reset-code-issued',
        subject: 'person',
        subjectId: personId,
      });
      return this.issue(personId, actor.personId, hours.byOfficial);
    });
  }

  /** Sets a new password by a code, which then is used up. @throws identity.wrongResetCode, identity.weakPassword */
  async reset(typed: string, password: string, address: string): Promise<void> {
    await this.limit.take('password-reset-code', networkOf(address), codeTries);
    await this.database.transaction(async () => {
      const row = await this.database.one<{ person_id: string }>(
        `update password_reset set used_at = $2
         where code_hash = $1 and used_at is null and expires_at > $2 returning person_id`,
        [hashToken(readCode(typed)), this.clock.now()],
      );
      if (!row) throw identityErrors.wrongResetCode();
      await this.people.choosePassword(row.person_id, password);
    });
  }

  async handle(event: StoredEvent): Promise<void> {
    if (!resetRequested.is(event)) return;
    const { personId } = event.payload;
    const person = await this.database.one<{ email: string | null; full_name: string; language: Language }>(
      'select email, full_name, language from person where id = $1',
      [personId],
    );
    if (!person?.email) return;
    const code = await this.issue(personId, null, hours.byMail);
    const say = identityWords[person.language];
    const link = `${this.config.address}${localPath(person.language, `/sign-in/reset?code=${code}`)}`;
    await this.mailer.send({
      to: person.email,
      subject: say.resetMailSubject,
      text: say.resetMail(person.full_name, link, hours.byMail),
    });
  }

  private async issue(personId: string, issuedBy: string | null, validHours: number): Promise<string> {
    const code = newCode();
    await this.database.execute(
      `insert into password_reset (code_hash, person_id, issued_by, expires_at)
       values ($1, $2, $3, $4::timestamptz + make_interval(hours => $5))`,
      [hashToken(code), personId, issuedBy, this.clock.now(), validHours],
    );
    return code;
  }

  private tryReadLogin(text: string): Login | null {
    try {
      return readLogin(text);
    } catch {
      return null;
    }
  }
}
