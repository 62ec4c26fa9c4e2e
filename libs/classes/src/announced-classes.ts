import { fold } from '@domdom/platform';
import { Conditions, searchPatterns } from './conditions';
import { boxAround, kilometresSql, type Point } from './domain/geography';
import { weekendOf } from './domain/recurrence';
import type { ClassFilterDto } from './dto/class-filter.dto';
import { sameTerritory } from './search-places.repository';

export interface Asker {
  personId: string | null;
  homeUnitId: string | null;
}
/** A circle in which classes are looked for. */
export interface Around {
  centre: Point;
  kilometres: number;
}

const homeCommune = 'select coalesce(h.path[3], h.id) from unit h where h.id = ?';
const homeProvince = 'select coalesce(h.path[2], h.id) from unit h where h.id = ?';
const inTerritory = (place: string) => {
  const area = sameTerritory(place);
  return `u.path && ${area} or pu.path && ${area}`;
};
/** Classes that begin at this time or later are for those who work by day. */
const evening = '17:00';

/** Whether one of the sessions to come falls into the wanted days and hours. */
function atTheTime(where: Conditions, filter: ClassFilterDto, now: Date): void {
  if (!filter.when && !filter.evening) return;
  const session = `select 1 from class_session s
    where s.class_id = c.id and s.status <> 'cancelled' and s.ends_at > $1`;
  const late = filter.evening
    ? `and (s.starts_at at time zone 'Asia/Ho_Chi_Minh')::time >= '${evening}'::time`
    : '';
  if (filter.when === 'weekend') {
    const { from, to } = weekendOf(now);
    where.add(`exists (${session} and s.starts_at >= ? and s.starts_at < ? ${late})`, from, to);
  } else {
    const soon = filter.when === 'week' ? `and s.starts_at < $1::timestamptz + interval '7 days'` : '';
    where.add(`exists (${session} ${soon} ${late})`);
  }
}

/** Within a circle: the box is what the index looks up, the circle is what is meant. */
function inCircle(where: Conditions, { centre, kilometres }: Around): void {
  const box = boxAround(centre, kilometres);
  where.add(
    `c.venue_id in (select b.id from venue b where b.latitude between ? and ? and b.longitude between ? and ?
      and ${kilometresSql('b', '?::float8', '?::float8')} <= ?)`,
    box.south,
    box.north,
    box.west,
    box.east,
    centre.latitude,
    centre.latitude,
    centre.longitude,
    kilometres,
  );
}

/** What is announced and not over, narrowed by a filter. $1 is now, $2 who asks. */
export function announced(
  filter: ClassFilterDto,
  asker: Asker,
  now: Date,
  around: Around | null,
  values: unknown[] = [now, asker.personId],
): Conditions {
  const where = new Conditions(values);
  where.add(`c.status = 'open' and c.last_ends_at > $1 and not c.invitation_only`);
  for (const pattern of searchPatterns(fold(filter.q ?? ''))) where.add('c.search_folded like ?', pattern);
  if (filter.topic) where.add('c.topic = ? or ? = any(c.other_topics)', filter.topic, filter.topic);
  if (filter.level) where.add('c.level = ?', filter.level);
  if (filter.language) where.add('c.language = ?', filter.language);
  if (filter.mode) where.add(`c.mode in ('hybrid', ?)`, filter.mode);
  if (filter.course) where.add('c.course_id = ?', filter.course);
  atTheTime(where, filter, now);
  if (filter.unit)
    where.add('u.path @> array[?::uuid] or pu.path @> array[?::uuid]', filter.unit, filter.unit);
  if (around) {
    inCircle(where, around);
  } else if (filter.place) {
    where.add(inTerritory('?'), filter.place, filter.place);
  } else if ((filter.near || filter.commune) && asker.homeUnitId) {
    const home = filter.commune ? homeCommune : homeProvince;
    where.add(inTerritory(`(${home})`), asker.homeUnitId, asker.homeUnitId);
  }
  if (filter.free) {
    where.add(`c.mode <> 'online' and c.taken < c.capacity
      or c.mode <> 'in-person' and (c.online_capacity is null or c.online_taken < c.online_capacity)`);
  }
  return where;
}
