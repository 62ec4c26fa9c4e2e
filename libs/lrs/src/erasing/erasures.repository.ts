import { Clock, Database } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import type { Identified } from '../xapi';
import type { PersonTexts } from './domain/needles';

export type ErasureState = 'asked' | 'declined' | 'withdrawn' | 'running' | 'done';
export type ErasureKind = 'person' | 'identifier';

/** What is kept of an erasure: nothing of it says who it was. */
export interface Erasure {
  id: string;
  kind: ErasureKind;
  state: ErasureState;
  askedBy: 'oneself' | 'administrator';
  askedAt: Date;
  decidedAt: Date | null;
  doneAt: Date | null;
  jobId: string | null;
  statements: number;
  documents: number;
  attachments: number;
  /** In how many spaces the person was known. */
  spaces: number;
  /** Other stores that had got some of it. */
  forwardedTo: string[];
}
/** Whom it is about, until it is done. */
export interface Subject {
  personId: string | null;
  agents: Identified[];
  texts: PersonTexts;
  pseudonym: string;
  /** Why it was declined. */
  answer: string | null;
}
/** An erasure that somebody waits for, with the name of the person. */
export interface WaitingErasure extends Erasure {
  name: string | null;
  answer: string | null;
}

const columns = `e.id, e.kind, e.state, e.asked_by as "askedBy", e.asked_at as "askedAt",
  e.decided_at as "decidedAt", e.done_at as "doneAt", e.job_id as "jobId", e.statements, e.documents, e.attachments,
  e.spaces, e.forwarded_to as "forwardedTo"`;

/** Requests for erasures and the record of those that were done. */
@Injectable()
export class ErasuresRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async insert(
    erasure: Pick<Erasure, 'id' | 'kind' | 'state' | 'askedBy'>,
    subject: Omit<Subject, 'answer'>,
  ): Promise<void> {
    const { id, kind, state, askedBy } = erasure;
    await this.database.execute(
      'insert into lrs_erasure (id, kind, state, asked_by, asked_at) values ($1, $2, $3, $4, $5)',
      [id, kind, state, askedBy, this.clock.now()],
    );
    await this.database.execute(
      `insert into lrs_erasure_subject (erasure_id, person_id, agents, texts, pseudonym) values ($1, $2, $3, $4, $5)`,
      [
        id,
        subject.personId,
        JSON.stringify(subject.agents),
        JSON.stringify(subject.texts),
        subject.pseudonym,
      ],
    );
  }

  one(id: string): Promise<Erasure | null> {
    return this.database.one<Erasure & Record<string, unknown>>(
      `select ${columns} from lrs_erasure e where e.id = $1`,
      [id],
    );
  }

  subject(id: string): Promise<Subject | null> {
    return this.database.one<Subject & Record<string, unknown>>(
      `select person_id as "personId", agents, texts, pseudonym, answer from lrs_erasure_subject where erasure_id = $1`,
      [id],
    );
  }

  /** The newest request of a person that is not done. */
  ofPerson(personId: string): Promise<WaitingErasure | null> {
    return this.database.one<WaitingErasure & Record<string, unknown>>(
      `select ${columns}, p.full_name as name, s.answer from lrs_erasure_subject s
       join lrs_erasure e on e.id = s.erasure_id left join person p on p.id = s.person_id
       where s.person_id = $1 order by e.asked_at desc limit 1`,
      [personId],
    );
  }

  /** Requests that nobody has decided yet, the oldest first. */
  waiting(): Promise<WaitingErasure[]> {
    return this.database.query<WaitingErasure & Record<string, unknown>>(
      `select ${columns}, p.full_name as name, s.answer from lrs_erasure e
       join lrs_erasure_subject s on s.erasure_id = e.id left join person p on p.id = s.person_id
       where e.state = 'asked' order by e.asked_at, e.id limit 200`,
    );
  }

  list(): Promise<Erasure[]> {
    return this.database.query<Erasure & Record<string, unknown>>(
      `select ${columns} from lrs_erasure e where e.state in ('running', 'done') order by e.asked_at desc, e.id limit 200`,
    );
  }

  /** Goes from one state to another; false when somebody else was faster. */
  async move(
    id: string,
    from: ErasureState,
    to: ErasureState,
    jobId: string | null = null,
  ): Promise<boolean> {
    const moved = await this.database.execute(
      `update lrs_erasure set state = $3, decided_at = $4, job_id = coalesce($5, job_id) where id = $1 and state = $2`,
      [id, from, to, this.clock.now(), jobId],
    );
    return moved > 0;
  }

  async setJob(id: string, jobId: string): Promise<void> {
    await this.database.execute('update lrs_erasure set job_id = $2 where id = $1', [id, jobId]);
  }

  async answer(id: string, answer: string): Promise<void> {
    await this.database.execute('update lrs_erasure_subject set answer = $2 where erasure_id = $1', [
      id,
      answer,
    ]);
  }

  /** Forgets a person in all requests: what they asked for besides has come true. */
  async forgetPerson(personId: string): Promise<void> {
    await this.database.execute(
      `with forgotten as (delete from lrs_erasure_subject where person_id = $1 returning erasure_id)
       update lrs_erasure e set state = 'withdrawn', decided_at = $2 from forgotten f
       where e.id = f.erasure_id and e.state = 'asked'`,
      [personId, this.clock.now()],
    );
  }

  /** Forgets whom it was about. */
  async forget(id: string): Promise<void> {
    await this.database.execute('delete from lrs_erasure_subject where erasure_id = $1', [id]);
  }
}
