import { type Actor, Clock, commonErrors, dayOf, fold, isId, type Language, scopeOf } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { firstAt, storedOf } from '../domain/sequence';
import { Tenants } from '../tenants';
import { stamp } from '../xapi';
import {
  type FoundPerson,
  type RecordRow,
  RecordsRepository,
  type Scope,
  type Total,
} from './records.repository';
import { type ToldStatement, tell, verbWords } from './told-statement';

export interface RecordsPage {
  items: ToldStatement[];
  /** Where the next page begins; null on the last one. */
  next: string | null;
}
export interface RecordQuery {
  /** The number of an organisation's space; the first one when it is not given or not known. */
  space?: number | undefined;
  person?: string | undefined;
  verb?: string | undefined;
  activity?: string | undefined;
  before?: string | undefined;
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
const pageSize = 20;
const days = 30;
const mostCounted = 20_000;

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
    const rows = await this.repository.ofPerson(actor.personId, numberIn(before), pageSize + 1);
    return pageOf(rows, language, actor);
  }

  /** Records of people that the actor is responsible for as an official. */
  async browse(
    actor: Actor,
    language: Language,
    query: RecordQuery,
  ): Promise<RecordsPage & { space: number }> {
    const space = await this.spaceOf(query.space);
    const rows = await this.repository.find(
      space,
      filtersOf(query),
      officialScope(actor),
      numberIn(query.before),
      pageSize + 1,
    );
    return { ...pageOf(rows, language, null), space };
  }

  /** One statement of the people that the actor is responsible for. @throws common.notFound */
  async one(actor: Actor, language: Language, space: number, id: string): Promise<ToldStatement> {
    const sound = isId(id) && space >= 0 && space < 2 ** 31;
    const row = sound ? await this.repository.one(space, id, officialScope(actor)) : null;
    if (!row) throw commonErrors.notFound();
    return toldOf(row, language, null);
  }

  /** What the charts show: the last thirty days of what a query finds. */
  async totals(actor: Actor, language: Language, query: RecordQuery): Promise<Totals> {
    const now = this.clock.now().getTime();
    const first = new Date(now - (days - 1) * 86_400_000);
    const since = firstAt(new Date(`${dayOf(first)}T00:00:00+07:00`)).toString();
    const totals = await this.repository.totals(
      await this.spaceOf(query.space),
      filtersOf(query),
      officialScope(actor),
      since,
      mostCounted,
    );
    const all = totals.reduce((sum, { count }) => sum + count, 0);
    const perDay = sums(totals, ({ day }) => day);
    const perVerb = [...sums(totals, ({ verb }) => verb)].sort(([, a], [, b]) => b - a);
    return {
      days: Array.from({ length: days }, (_, n) => {
        const day = dayOf(new Date(first.getTime() + n * 86_400_000));
        return { day, count: perDay.get(day) ?? 0 };
      }),
      verbs: perVerb.slice(0, 12).map(([verb, count]) => ({ verb, label: verbWords(language, verb), count })),
      capped: all >= mostCounted ? mostCounted : null,
    };
  }

  /** People that the actor may look up, by a part of their name; none for an empty text. */
  async people(actor: Actor, name: string): Promise<FoundPerson[]> {
    const folded = fold(name);
    return folded ? this.repository.searchPeople(folded, officialScope(actor)) : [];
  }

  spaces(): Promise<Space[]> {
    return this.tenants.all();
  }

  private async spaceOf(wanted: number | undefined): Promise<number> {
    const all = await this.tenants.all();
    return (all.find(({ id }) => id === wanted) ?? all[0])?.id ?? this.tenants.of(null);
  }
}

function officialScope(actor: Actor): Scope {
  return scopeOf(actor, 'official');
}

const filtersOf = ({ person, verb, activity }: RecordQuery) => ({
  personId: person && isId(person) ? person.toLowerCase() : undefined,
  verb,
  activity,
});

// Numbers come from an address; what is none (or too large for a bigint) begins at the newest.
const numberIn = (text: string | undefined): string | null =>
  text && /^\d{1,19}$/.test(text) && BigInt(text) < 2n ** 63n ? text : null;

function pageOf(rows: readonly RecordRow[], language: Language, person: Actor | null): RecordsPage {
  const items = rows.slice(0, pageSize).map((row) => toldOf(row, language, person));
  return { items, next: rows.length > pageSize ? items.at(-1)!.seq : null };
}

/** @param person whose statement it is, when that is known beforehand */
function toldOf(row: RecordRow, language: Language, person: Actor | null): ToldStatement {
  const { seq, body, hasTimestamp, personId, personName } = row;
  const text = stamp(body, storedOf(seq), hasTimestamp);
  const own = person ? { id: person.personId, name: person.name } : null;
  return tell(language, seq, text, personId ? { id: personId, name: personName! } : own);
}

function sums(totals: readonly Total[], by: (total: Total) => string): Map<string, number> {
  const sum = new Map<string, number>();
  for (const total of totals) sum.set(by(total), (sum.get(by(total)) ?? 0) + total.count);
  return sum;
}
