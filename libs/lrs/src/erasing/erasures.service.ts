import { randomUUID } from 'node:crypto';
import { Person } from '@domdom/identity';
import { type Actor, AuditLog, commonErrors, Database, HomePage, isId, Jobs, newId } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import type { Identified } from '../xapi';
import { erasingErrors } from './domain/erasing.errors';
import { readIdentifier, sameAgents, textsOf } from './domain/identifiers';
import { eraseKind } from './erase-person.job';
import { type Erasure, ErasuresRepository, type Subject, type WaitingErasure } from './erasures.repository';

/** Whom to erase: somebody of the portal, identifiers that other tools wrote, or both for one person. */
export interface WhomToErase {
  personId?: string | undefined;
  /** One a line. */
  identifiers?: string | undefined;
}

/** Asking for a person to be erased, deciding it, and what is kept of it. */
@Injectable()
export class ErasuresService {
  constructor(
    private readonly erasures: ErasuresRepository,
    private readonly database: Database,
    private readonly homePage: HomePage,
    private readonly jobs: Jobs,
    private readonly audit: AuditLog,
  ) {}

  /** What a person has asked for and is not done yet. */
  mine(actor: Actor): Promise<WaitingErasure | null> {
    return this.erasures.ofPerson(actor.personId);
  }

  /** A person asks for their own record to be erased; an administrator decides. @throws lrs-erasing.onlyOneself */
  async ask(actor: Actor): Promise<void> {
    if (actor.representedBy !== null) throw erasingErrors.onlyOneself();
    await this.database.transaction(async () => {
      // Two clicks are one request.
      await this.database.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
        `lrs-erasure:${actor.personId}`,
      ]);
      const before = await this.erasures.ofPerson(actor.personId);
      if (before?.state === 'asked' || before?.state === 'running') return;
      if (before) await this.erasures.forget(before.id);
      await this.insert({ personId: actor.personId }, 'oneself');
    });
  }

  /** A person has thought better of it. @throws lrs-erasing.decided */
  async withdraw(actor: Actor): Promise<void> {
    if (actor.representedBy !== null) throw erasingErrors.onlyOneself();
    const before = await this.erasures.ofPerson(actor.personId);
    if (!before) throw commonErrors.notFound();
    await this.database.transaction(async () => {
      if (!(await this.erasures.move(before.id, 'asked', 'withdrawn'))) throw erasingErrors.decided();
      await this.erasures.forget(before.id);
      await this.note('lrs.erasure-withdrawn', before.id);
    });
  }

  waiting(): Promise<WaitingErasure[]> {
    return this.erasures.waiting();
  }

  done(): Promise<Erasure[]> {
    return this.erasures.list();
  }

  /** Name and unit of a person of the portal. @throws common.notFound */
  async person(id: string): Promise<{ id: string; name: string }> {
    const person = isId(id) ? await this.database.repository(Person).findOneBy({ id }) : null;
    if (!person) throw commonErrors.notFound();
    return { id: person.id, name: person.fullName };
  }

  /** Whether it is clear whom to erase. @throws lrs-erasing.nobody, lrs-erasing.notAnIdentifier, common.notFound */
  async check(whom: WhomToErase): Promise<void> {
    await this.subjectOf(whom);
  }

  /** An administrator erases at once. @returns the job */
  eraseNow(actor: Actor, whom: WhomToErase): Promise<string> {
    return this.database.transaction(async () => {
      const id = await this.insert(whom, 'administrator');
      return this.begin(actor, id);
    });
  }

  /** An administrator grants a request. @returns the job; @throws lrs-erasing.decided */
  confirm(actor: Actor, id: string): Promise<string> {
    return this.database.transaction(() => this.begin(actor, id));
  }

  /** An administrator declines a request and says why. @throws lrs-erasing.decided */
  async decline(id: string, why: string): Promise<void> {
    await this.database.transaction(async () => {
      if (!isId(id) || !(await this.erasures.move(id, 'asked', 'declined'))) throw erasingErrors.decided();
      await this.erasures.answer(id, why);
      await this.note('lrs.erasure-declined', id);
    });
  }

  private async begin(actor: Actor, id: string): Promise<string> {
    if (!isId(id) || !(await this.erasures.move(id, 'asked', 'running'))) throw erasingErrors.decided();
    const jobId = await this.jobs.start(eraseKind, { erasureId: id }, actor.personId);
    await this.erasures.setJob(id, jobId);
    await this.note('lrs.erasure-begun', id);
    return jobId;
  }

  private async insert(whom: WhomToErase, askedBy: Erasure['askedBy']): Promise<string> {
    const id = newId();
    const subject = await this.subjectOf(whom);
    const kind = subject.personId ? 'person' : 'identifier';
    await this.erasures.insert({ id, kind, state: 'asked', askedBy }, subject);
    return id;
  }

  /** @throws lrs-erasing.nobody, lrs-erasing.notAnIdentifier, common.notFound */
  private async subjectOf({ personId, identifiers }: WhomToErase): Promise<Omit<Subject, 'answer'>> {
    const lines = (identifiers ?? '').split('\n').flatMap((line) => line.trim() || []);
    const written = lines.map((text) => {
      const agent = readIdentifier(text);
      if (!agent) throw erasingErrors.notAnIdentifier({ text });
      return agent as Identified;
    });
    const known = personId ? await this.ofPortal(personId) : { agents: [], unique: [], shared: [] };
    const agents = [...known.agents, ...written].flatMap(sameAgents);
    if (agents.length === 0) throw erasingErrors.nobody();
    const texts = written.map(textsOf);
    return {
      personId: personId ?? null,
      agents,
      texts: {
        unique: [...known.unique, ...texts.flatMap(({ unique }) => unique)],
        shared: [...known.shared, ...texts.flatMap(({ shared }) => shared)],
      },
      pseudonym: randomUUID(),
    };
  }

  private async ofPortal(id: string) {
    const person = isId(id) ? await this.database.repository(Person).findOneBy({ id }) : null;
    if (!person) throw commonErrors.notFound();
    const { email, phone, username, fullName } = person;
    const agents: Identified[] = [{ account: { homePage: this.homePage.address, name: person.id } }];
    if (email) agents.push({ mbox: `mailto:${email}` });
    return {
      agents,
      unique: [person.id, email, phone].filter((one) => one !== null),
      shared: [fullName, username].filter((one) => one !== null),
    };
  }

  private note(action: string, id: string): Promise<void> {
    return this.audit.record({ action, subject: 'lrs-erasure', subjectId: id });
  }
}
