import { type Actor, Clock, commonErrors, dayOf, fold, isId, type Language, scopeOf } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { Tenants } from '../tenants';
import type { ActivityDefinition } from '../xapi';
import { beginOf, isNumber, type RecordFilters, rangeOf } from './record-filters';
import type { RecordQuery, Scope } from './record-query';
import {
  type FoundPerson,
  namesOf,
  type RecordRow,
  RecordsRepository,
  type Total,
} from './records.repository';
import { type ToldDetails, tellAll } from './told-details';
import { activityName, type ToldStatement, tell } from './told-statement';
import { type VerbChoice, verbChoices, verbWords } from './verb-words';
import { statementOf } from './whole-statement';

export interface RecordsPage {
  items: ToldStatement[];
  /** Where the next page begins; null on the last one. */
  next: string | null;
}
export interface Totals {
  days: { day: string; count: number }[];
  verbs: { verb: string; label: string; count: number }[];
  /** Only the newest so many were counted. */
  capped: number | null;
}
export interface Space {
  id: number;
  organisation: string | null;
  organisationEn: string | null;
}
/** What the page of the browser shows. */
export interface Browsed {
  space: Space;
  spaces: Space[];
  records: RecordsPage;
  totals: Totals;
  /** Verbs to filter by. */
  verbs: VerbChoice[];
  /** What filters are called: the person (in scope only) and the activity. */
  personName: string | null;
  activityName: string | null;
}
const pageSize = 20;
const defaultDays = 30;
const mostDays = 92;
const mostCounted = 20_000;
const dayMilliseconds = 86_400_000;
const nothing = { items: [], next: null };

/** Reading the record store: one's own records, and those of people one is responsible for. */
@Injectable()
export class RecordsService {
  constructor(
    private readonly repository: RecordsRepository,
    private readonly tenants: Tenants,
    private readonly clock: Clock,
  ) {}

  /** A person's own records, newest first. */
  async mine(actor: Actor, language: Language, before?: string): Promise<RecordsPage> {
    const from = before && isNumber(before) ? before : null;
    const rows = await this.repository.ofPerson(actor.personId, from, pageSize + 1);
    return pageOf(rows, language, { id: actor.personId, name: actor.name });
  }

  /** Records of people that the actor is responsible for as an official, with their totals. */
  async browse(
    actor: Actor,
    language: Language,
    filters: RecordFilters,
    before: string | null = null,
  ): Promise<Browsed> {
    const spaces = await this.spaces();
    const space = spaceIn(spaces, filters.space);
    const scope = officialScope(actor);
    const { query, about } = await this.ask(space.id, filters, scope);
    const [records, totals] = await Promise.all([
      this.page(query, language, before),
      this.totals(query, language, filters),
    ]);
    const definition = about.definition && (JSON.parse(about.definition) as ActivityDefinition);
    return {
      space,
      spaces,
      records,
      totals,
      verbs: verbChoices(language, [...new Set([...about.verbs, ...(filters.verb ? [filters.verb] : [])])]),
      personName: about.person,
      activityName: (definition && activityName({ definition }, language)) || null,
    };
  }

  /** The newest records of people that the actor is responsible for. */
  async newest(
    actor: Actor,
    language: Language,
    filters: RecordFilters,
  ): Promise<{ space: Space; items: ToldStatement[] }> {
    const { space, query } = await this.queryOf(actor, filters);
    return { space, items: (await this.page(query, language, null)).items };
  }

  async spaceOf(wanted: number | undefined): Promise<Space> {
    return spaceIn(await this.spaces(), wanted);
  }

  /** The query that filters stand for, within what an actor may see; null when nothing can match. */
  async queryOf(actor: Actor, filters: RecordFilters): Promise<{ space: Space; query: RecordQuery | null }> {
    const space = await this.spaceOf(filters.space);
    const query = await this.repository.resolve(
      space.id,
      namesOf(filters),
      officialScope(actor),
      rangeOf(filters),
    );
    return { space, query };
  }

  /** One statement of the people that the actor is responsible for. @throws common.notFound */
  async one(actor: Actor, language: Language, space: number, id: string): Promise<ToldDetails> {
    const sound = isId(id) && space >= 0 && space < 2 ** 31;
    const row = sound ? await this.repository.one(space, id, officialScope(actor)) : null;
    if (!row) throw commonErrors.notFound();
    return tellAll(language, row, statementOf(row));
  }

  /** People that the actor may look up, by a part of their name; none for an empty text. */
  async people(actor: Actor, name: string): Promise<FoundPerson[]> {
    const folded = fold(name);
    return folded ? this.repository.searchPeople(folded, officialScope(actor)) : [];
  }

  /** The organisations' spaces; at least the portal's own. */
  async spaces(): Promise<Space[]> {
    const all = await this.tenants.all();
    if (all.length > 0) return all;
    return [{ id: await this.tenants.of(null), organisation: null, organisationEn: null }];
  }

  private async ask(space: number, filters: RecordFilters, scope: Scope) {
    const names = namesOf(filters);
    const [query, about] = await Promise.all([
      this.repository.resolve(space, names, scope, rangeOf(filters)),
      this.repository.about(space, names, scope),
    ]);
    return { query, about };
  }

  private async page(
    query: RecordQuery | null,
    language: Language,
    before: string | null,
  ): Promise<RecordsPage> {
    return query ? pageOf(await this.repository.find(query, before, pageSize + 1), language) : nothing;
  }

  private async totals(
    query: RecordQuery | null,
    language: Language,
    filters: RecordFilters,
  ): Promise<Totals> {
    const days = daysOf(filters, this.clock.now());
    const range = rangeOf({ from: days[0]!, to: days.at(-1)! });
    const totals = query ? await this.repository.totals(query, range, mostCounted) : [];
    const all = totals.reduce((sum, { count }) => sum + count, 0);
    const perDay = sums(totals, ({ day }) => day);
    const perVerb = [...sums(totals, ({ verb }) => verb)].sort(([, a], [, b]) => b - a);
    return {
      days: days.map((day) => ({ day, count: perDay.get(day) ?? 0 })),
      verbs: perVerb.slice(0, 12).map(([verb, count]) => ({ verb, label: verbWords(language, verb), count })),
      capped: all >= mostCounted ? mostCounted : null,
    };
  }
}

const spaceIn = (all: readonly Space[], wanted: number | undefined): Space =>
  all.find(({ id }) => id === wanted) ?? all[0]!;

function officialScope(actor: Actor): Scope {
  return scopeOf(actor, 'official');
}

/** The days that the charts show: those asked for, the last 92 of them at most; by default the last thirty. */
export function daysOf({ from, to }: Pick<RecordFilters, 'from' | 'to'>, now: Date): string[] {
  const today = dayOf(now);
  const last = to && to < today ? to : today;
  const end = beginOf(last).getTime();
  const wanted = from ? Math.floor((end - beginOf(from).getTime()) / dayMilliseconds) + 1 : defaultDays;
  const count = Math.min(Math.max(wanted, 1), mostDays);
  return Array.from({ length: count }, (_, n) => dayOf(new Date(end - (count - 1 - n) * dayMilliseconds)));
}

function pageOf(
  rows: readonly RecordRow[],
  language: Language,
  person?: { id: string; name: string },
): RecordsPage {
  const items = rows.slice(0, pageSize).map((row) => toldOf(row, language, person));
  return { items, next: rows.length > pageSize ? items.at(-1)!.seq : null };
}

/** @param person whose statement it is, when that is known beforehand */
export function toldOf(
  row: RecordRow,
  language: Language,
  person: { id: string; name: string } | null = null,
): ToldStatement {
  const { seq, personId, personName } = row;
  return tell(language, seq, statementOf(row), personId ? { id: personId, name: personName! } : person);
}

function sums(totals: readonly Total[], by: (total: Total) => string): Map<string, number> {
  const sum = new Map<string, number>();
  for (const total of totals) sum.set(by(total), (sum.get(by(total)) ?? 0) + total.count);
  return sum;
}
