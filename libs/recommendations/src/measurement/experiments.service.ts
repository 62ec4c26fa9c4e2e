import {
  type Actor,
  AuditLog,
  Clock,
  commonErrors,
  Database,
  isId,
  isUniqueViolation,
  newId,
} from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import type { RankingOptions } from '../scoring/ranking-options';
import { type Arm, armOf } from './assignment';
import { type Experiment, longestDays, optionsOf, stateOf, waitDays } from './experiment';
import { ExperimentsRepository } from './experiments.repository';
import { measurementErrors } from './measurement.errors';
import { peopleNeeded } from './proportions';

export type NewExperiment = Pick<
  Experiment,
  'name' | 'option' | 'aValue' | 'bValue' | 'measure' | 'baseRate' | 'difference' | 'lastDay'
>;
/** What somebody's lists are made with, and in which arms that puts them. */
export interface Arms {
  options: RankingOptions;
  in: { experimentId: string; arm: Arm }[];
}

/** At most this often the database is asked which experiments run. */
const freshMilliseconds = 10_000;
const day = 86_400_000;
/** The end of a day in Viet Nam. */
const endOf = (date: string) => new Date(`${date}T24:00:00+07:00`);

/** Experiments with the order of recommendations: two arms, one question, an end that is fixed before. */
@Injectable()
export class ExperimentsService {
  private known: { running: readonly Experiment[]; at: number } | null = null;
  private reading: Promise<readonly Experiment[]> | null = null;

  constructor(
    private readonly repository: ExperimentsRepository,
    private readonly database: Database,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /**
   * What the arms of all running experiments say for one person. From memory; only the first who asks waits for the
   * database, and whoever asks while it is asked again is served from what was known.
   */
  async armOf(personId: string): Promise<Arms> {
    const now = this.clock.now().getTime();
    const due = !this.known || now - this.known.at >= freshMilliseconds;
    if (due) {
      this.reading ??= this.read(now).finally(() => {
        this.reading = null;
      });
    }
    const running = this.known?.running ?? (await this.reading) ?? [];
    // A failed read is met again by the next who asks; this one is served all the same.
    this.reading?.catch(() => undefined);
    const found: Arms = { options: {}, in: [] };
    for (const { id, salt, option, aValue, bValue } of running) {
      const arm = armOf(salt, personId);
      Object.assign(found.options, optionsOf(option, arm === 'a' ? aValue : bValue));
      found.in.push({ experimentId: id, arm });
    }
    return found;
  }

  /**
   * Plans an experiment; nobody is in it before it is started.
   * @throws recommendation-experiments.wrongValue, .sameValues, .impossibleRate, .wrongEnd
   */
  async create(actor: Actor, given: NewExperiment): Promise<string> {
    const { option, aValue, bValue, baseRate, difference } = given;
    const [a, b] = [optionsOf(option, aValue), optionsOf(option, bValue)];
    if (!a) throw measurementErrors.wrongValueA();
    if (!b) throw measurementErrors.wrongValueB();
    if (a[option] === b[option]) throw measurementErrors.sameValues();
    if (baseRate + difference >= 1) throw measurementErrors.impossibleRate();
    const now = this.clock.now();
    const daysLeft = (endOf(given.lastDay).getTime() - now.getTime()) / day;
    if (!(daysLeft > 0 && daysLeft <= longestDays)) throw measurementErrors.wrongEnd({ days: longestDays });
    const id = newId();
    await this.database.transaction(async () => {
      await this.repository.add(
        {
          ...given,
          ...{ id, salt: newId(), createdAt: now },
          ...{ aValue: String(a[option]), bValue: String(b[option]) },
          peopleNeeded: peopleNeeded(baseRate, difference),
        },
        actor.personId,
      );
      await this.record('created', id, { option, aValue, bValue });
    });
    return id;
  }

  /** @throws common.notFound, recommendation-experiments.optionBusy, .wrongEnd */
  async start(id: string): Promise<void> {
    const now = this.clock.now();
    const experiment = await this.find(id, 'draft');
    if (endOf(experiment.lastDay) <= now) throw measurementErrors.wrongEnd({ days: longestDays });
    try {
      await this.database.transaction(async () => {
        if (!(await this.repository.start(id, now))) throw commonErrors.notFound();
        await this.record('started', id);
      });
    } catch (error) {
      if (isUniqueViolation(error)) throw measurementErrors.optionBusy();
      throw error;
    }
    this.known = null;
  }

  /** Stops one before its end: it will never have a verdict. @throws common.notFound */
  async stop(id: string): Promise<void> {
    await this.find(id, 'running');
    await this.database.transaction(async () => {
      if (!(await this.repository.end(id, this.clock.now(), true))) throw commonErrors.notFound();
      await this.record('stopped', id);
    });
    this.known = null;
  }

  /** Ends those that have their people or whose time is over, and counts, once, those for which all has followed. */
  async settle(): Promise<{ ended: number; decided: number }> {
    const now = this.clock.now();
    const running = await this.repository.running();
    const people = await this.repository.people(running, now);
    let ended = 0;
    for (const { id, lastDay, peopleNeeded: needed } of running) {
      const { a, b } = people.get(id) ?? { a: 0, b: 0 };
      const over = (a >= needed && b >= needed) || endOf(lastDay) <= now;
      if (over && (await this.repository.end(id, now, false))) ended++;
    }
    const waiting = await this.repository.waiting();
    const ripe = waiting.filter(
      ({ endedAt, measure }) => endedAt && now.getTime() >= endedAt.getTime() + waitDays[measure] * day,
    );
    for (const one of ripe) await this.repository.keepResult(one.id, await this.repository.counts(one));
    return { ended, decided: ripe.length };
  }

  private async read(now: number): Promise<readonly Experiment[]> {
    const running = await this.repository.running();
    this.known = { running, at: now };
    return running;
  }

  private async find(id: string, state: 'draft' | 'running'): Promise<Experiment> {
    const found = isId(id) ? (await this.repository.list()).find((one) => one.id === id) : undefined;
    if (!found || stateOf(found) !== state) throw commonErrors.notFound();
    return found;
  }

  private record(what: string, id: string, details: object = {}): Promise<void> {
    const action = `recommendations.experiment-${what}`;
    return this.audit.record({ action, subject: 'recommendation-experiment', subjectId: id, details });
  }
}
