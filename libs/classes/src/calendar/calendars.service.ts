import { createHash, randomInt } from 'node:crypto';
import { UnitsService } from '@domdom/organisations';
import {
  type Actor,
  AuditLog,
  Clock,
  commonErrors,
  Database,
  isId,
  type Language,
  localPath,
  PlatformConfig,
  RateLimit,
  Seals,
} from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { ClassesService } from '../classes.service';
import { calendarWords } from './calendar.messages';
import { calendarFile, lastChange } from './calendar-file';
import { type CalendarRow, CalendarsRepository } from './calendars.repository';
import { seriesOf } from './series';

/** A calendar as it is sent. */
export interface CalendarAnswer {
  text: string;
  /** Changes with the text (RFC 9110, 8.8.3). */
  tag: string;
  changedAt: Date | null;
}
/** Where a calendar is found, in the ways in which programs want to be told. */
export interface CalendarAddresses {
  https: string;
  webcal: string;
  google: string;
}
export interface OwnCalendar extends CalendarAddresses {
  showsSensitive: boolean;
}

const space = 'classes:calendar';
/** Calendars ask a few times a day; more is a guess or a mistake. */
const asking = { tries: 120, seconds: 600 };
const idBytes = 16;
const idLength = 22;

/** A person's id in 22 letters, and back; null for what is none. */
const shortOf = (id: string) => Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url');
function idOf(short: string): string | null {
  const bytes = Buffer.from(short, 'base64url');
  if (bytes.length !== idBytes) return null;
  const id = bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return isId(id) ? id : null;
}

/** Calendars that Google, Apple and others subscribe to: of a class, of a unit, of a person. */
@Injectable()
export class CalendarsService {
  constructor(
    private readonly calendars: CalendarsRepository,
    private readonly classes: ClassesService,
    private readonly units: UnitsService,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: PlatformConfig,
    private readonly seals: Seals,
    private readonly limit: RateLimit,
    private readonly audit: AuditLog,
  ) {}

  /** One class; what it is about stays out of a sensitive one's, which ends on somebody's screen. @throws common.notFound */
  async ofClass(actor: Actor | null, id: string, language: Language): Promise<CalendarAnswer> {
    await this.classes.get(actor, id);
    const rows = await this.calendars.ofClass(id);
    const hides = rows.some((row) => row.sensitive);
    const name = hides ? calendarWords[language].appointment : (rows[0]?.title ?? '');
    return this.answer(name, rows, language, false);
  }

  /** What a unit and those below it hold, for everybody. @throws common.notFound */
  async ofUnit(id: string, language: Language): Promise<CalendarAnswer> {
    const unit = await this.units.get(id);
    const rows = await this.calendars.ofUnit(unit.id, this.clock.now());
    return this.answer(calendarWords[language].ofUnit(unit.name), rows, language, true);
  }

  /** A person's own, for whoever has its secret address. @throws common.notFound, common.tooMany */
  async ofPerson(token: string): Promise<CalendarAnswer> {
    await this.limit.take('calendar-feed', createHash('sha256').update(token).digest('hex'), asking);
    const personId = idOf(token.slice(0, idLength));
    const feed = personId && (await this.calendars.feed(personId));
    if (
      !personId ||
      !feed ||
      !this.seals.isLastingKey(space, `${personId}:${feed.version}`, token.slice(idLength))
    )
      throw commonErrors.notFound();
    const rows = await this.calendars.ofPerson(personId, this.clock.now());
    return this.answer(calendarWords[feed.language].ofPerson, rows, feed.language, feed.showsSensitive);
  }

  /** The actor's own addresses; null until they made one. @throws common.forbidden for who acts for somebody */
  async mine(actor: Actor): Promise<OwnCalendar | null> {
    mustBeThemselves(actor);
    const feed = await this.calendars.feed(actor.personId);
    if (!feed) return null;
    const key = this.seals.lastingKey(space, `${actor.personId}:${feed.version}`);
    const addresses = this.at(`/calendars/${shortOf(actor.personId)}${key}.ics`);
    return { ...addresses, showsSensitive: feed.showsSensitive };
  }

  /** Makes an address, or another one in place of the old, which ends at once. @throws as mine() */
  async renew(actor: Actor): Promise<OwnCalendar> {
    mustBeThemselves(actor);
    await this.database.transaction(async () => {
      const before = await this.calendars.feed(actor.personId);
      // Any other number gives another address; a random one also after the calendar was off.
      let version = randomInt(1, 2 ** 31);
      if (version === before?.version) version = version === 1 ? 2 : version - 1;
      const showsSensitive = before?.showsSensitive ?? false;
      await this.calendars.keep(actor.personId, { version, showsSensitive }, this.clock.now());
      await this.record('classes.calendar-renewed', actor);
    });
    return (await this.mine(actor))!;
  }

  /** Whether sensitive classes stand in it by name. @throws common.notFound without an address; as mine() */
  async choose(actor: Actor, showsSensitive: boolean): Promise<void> {
    mustBeThemselves(actor);
    const feed = await this.calendars.feed(actor.personId);
    if (!feed) throw commonErrors.notFound();
    await this.calendars.keep(actor.personId, { version: feed.version, showsSensitive }, this.clock.now());
  }

  /** Ends the address. @throws as mine() */
  async off(actor: Actor): Promise<void> {
    mustBeThemselves(actor);
    await this.database.transaction(async () => {
      await this.calendars.drop(actor.personId);
      await this.record('classes.calendar-turned-off', actor);
    });
  }

  classAddresses(id: string, language: Language): CalendarAddresses {
    return this.at(localPath(language, `/classes/${id}.ics`));
  }
  unitAddresses(id: string, language: Language): CalendarAddresses {
    return this.at(localPath(language, `/units/${id}/classes.ics`));
  }

  private at(path: string): CalendarAddresses {
    const https = `${this.config.address}${path}`;
    const webcal = https.replace(/^https?:/, 'webcal:');
    return {
      https,
      webcal,
      google: `https://calendar.google.com/calendar/r?cid=${encodeURIComponent(webcal)}`,
    };
  }

  /** @param open whether sensitive classes are told by name */
  private answer(
    name: string,
    rows: readonly CalendarRow[],
    language: Language,
    open: boolean,
  ): CalendarAnswer {
    const series = rows.map((row) => seriesOf(row, language, this.config.address, row.sensitive && !open));
    const text = calendarFile(name, series);
    const tag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;
    return { text, tag, changedAt: lastChange(series) };
  }

  private record(action: string, actor: Actor): Promise<void> {
    return this.audit.record({ action, subject: 'person', subjectId: actor.personId });
  }
}

/** The address is a key: an official who acts for somebody does not get it. */
function mustBeThemselves(actor: Actor): void {
  if (actor.representedBy !== null) throw commonErrors.forbidden();
}
