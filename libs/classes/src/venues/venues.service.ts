import { UnitsService } from '@domdom/organisations';
import { type Actor, AuditLog, Clock, commonErrors, Database, isId, newId, reaches } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { coordinatesOf, type Point } from '../domain/geography';
import { readMapLink } from '../domain/map-link';
import { Venue } from '../domain/venue.entity';
import { maybeSame } from './same-place';
import type { VenueInputDto, VenuePlaceDto } from './venue.dto';
import { venueErrors } from './venues.errors';

export interface VenuePlace extends VenuePlaceDto {
  unitPath: string[];
}
/** A unit with the places in it. */
export interface UnitVenues {
  unit: { id: string; name: string };
  venues: VenuePlace[];
}

const most = 500;

/** The places of classes: added, corrected and put on the map by the officials of their unit. */
@Injectable()
export class VenuesService {
  constructor(
    private readonly database: Database,
    private readonly units: UnitsService,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
  ) {}

  /** Units whose places an actor looks after. */
  unitsOf(actor: Actor): Promise<{ id: string; name: string }[]> {
    return this.units.mine(actor, 'official', 50);
  }

  /** The places of a unit and of those below it. @throws common.notFound, common.forbidden */
  async list(actor: Actor, unitId: string): Promise<UnitVenues> {
    const unit = await this.unit(actor, unitId);
    return { unit, venues: await this.read('u.path @> array[$1::uuid]', [unit.id]) };
  }

  /** @throws common.notFound, common.forbidden */
  async get(actor: Actor, id: string): Promise<VenuePlace> {
    const [venue] = isId(id) ? await this.read('v.id = $1', [id]) : [];
    if (!venue) throw commonErrors.notFound();
    mustLookAfter(actor, venue.unitPath);
    return venue;
  }

  /** @throws as list(); venues.noPoint, venues.maybeKnown */
  async add(actor: Actor, unitId: string, input: VenueInputDto): Promise<string> {
    const unit = await this.unit(actor, unitId);
    const id = newId();
    const described = { id, ...describe(input) };
    await this.database.transaction(async () => {
      // Two who add the same place at once see each other's.
      await this.database.query('select 1 from unit where id = $1 for update', [unit.id]);
      await this.mustBeNew(unit.id, described, input);
      await this.database
        .repository(Venue)
        .insert({ ...described, unitId: unit.id, createdAt: this.clock.now() });
      await this.record('classes.venue-added', id);
    });
    return id;
  }

  /** Corrects a place; classes are found by its new words. @throws as get() and add() */
  async correct(actor: Actor, id: string, input: VenueInputDto): Promise<void> {
    const venue = await this.get(actor, id);
    const described = { id, ...describe(input, venue) };
    await this.database.transaction(async () => {
      await this.mustBeNew(venue.unitId, described, input);
      await this.database.repository(Venue).update(id, described);
      await this.database.execute(
        `update community_class c set search_folded = fold(concat_ws(' ', c.title, c.summary, v.name, v.address,
           u.name, a.name)), updated_at = $2
         from venue v, unit u left join unit a on a.id = u.parent_id
         where c.venue_id = $1 and v.id = c.venue_id and u.id = c.unit_id and c.last_ends_at > $2`,
        [id, this.clock.now()],
      );
      await this.record('classes.venue-corrected', id);
    });
  }

  private async mustBeNew(
    unitId: string,
    described: {
      id: string;
      name: string;
      address: string;
      latitude: number | null;
      longitude: number | null;
    },
    { another }: VenueInputDto,
  ): Promise<void> {
    if (another) return;
    const known = await this.read(
      `v.unit_id = any((select path from unit where id = $1)::uuid[]) or u.path @> array[$1::uuid]`,
      [unitId],
    );
    const same = maybeSame(described, known);
    if (same.length === 0) return;
    const names = same.slice(0, 3).map((one) => `${one.name} (${one.address})`);
    throw venueErrors.maybeKnown({ names: names.join('; ') });
  }

  private read(where: string, values: unknown[]): Promise<VenuePlace[]> {
    return this.database.query<VenuePlace>(
      `select v.id, v.unit_id as "unitId", u.name as "unitName", u.path as "unitPath", v.name, v.address, v.kind,
         v.map_url as "mapUrl", v.latitude, v.longitude,
         (select count(*)::int from community_class c
           where c.venue_id = v.id and c.status = 'open' and c.last_ends_at > $${values.length + 1}) as classes
       from venue v join unit u on u.id = v.unit_id where ${where} order by v.name, v.id limit ${most}`,
      [...values, this.clock.now()],
    );
  }

  private async unit(actor: Actor, id: string) {
    const unit = await this.units.get(id);
    mustLookAfter(actor, unit.path);
    return unit;
  }

  private record(action: string, id: string): Promise<void> {
    return this.audit.record({ action, subject: 'venue', subjectId: id });
  }
}

function mustLookAfter(actor: Actor, unitPath: readonly string[]): void {
  if (actor.representedBy !== null || !reaches(actor, 'official', unitPath)) throw commonErrors.forbidden();
}

/** What the form of a place shows of where it lies: its link, else its numbers. */
export const mapOf = ({
  mapUrl,
  latitude,
  longitude,
}: Pick<VenuePlace, 'mapUrl' | 'latitude' | 'longitude'>) =>
  mapUrl ?? (latitude === null || longitude === null ? '' : `${latitude}, ${longitude}`);

/** @throws venues.noPoint for a link that says nothing */
function describe(input: VenueInputDto, before?: VenuePlace) {
  const { name, address, kind } = input;
  const map = input.map?.trim() ?? '';
  // A link that says nothing may have been there before it was asked for a point.
  if (before && map === mapOf(before)) {
    const { mapUrl, latitude, longitude } = before;
    return { name, address, kind, mapUrl, latitude, longitude };
  }
  const point: Point | null = readMapLink(map);
  if (map !== '' && !point) throw venueErrors.noPoint();
  return { name, address, kind, mapUrl: /^https?:/i.test(map) ? map : null, ...coordinatesOf(point) };
}
