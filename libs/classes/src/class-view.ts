import type { Topic } from '@domdom/ui';
import type { ClassAccess } from './domain/class.policy';
import type {
  ClassLanguage,
  ClassLevel,
  ClassMode,
  ClassStatus,
  SeatKind,
  SessionStatus,
} from './domain/class-kinds';
import type { Places } from './domain/places';
import { carerKnows } from './family/family';

export interface Named {
  id: string;
  name: string;
}
/** What one person has in a class. */
export interface OwnRegistration {
  /** `offered`: a place that is to be taken until `offerUntil`. */
  status: 'confirmed' | 'offered' | 'waiting';
  mode: SeatKind;
  /** The place in the queue, from 1. */
  position: number | null;
  /** ISO 8601. */
  offerUntil: string | null;
}
/** What one of the reader's family has in a class. */
export interface FamilyRegistration extends OwnRegistration {
  personId: string;
  name: string;
}

export interface PartnerAsked {
  unitId: string;
  name: string;
  organisation: string;
  path: string[];
  status: 'asked' | 'declined';
}

/** A class with all that its card and its page show of it. */
export interface ClassView extends Places {
  id: string;
  title: string;
  summary: string;
  topic: Topic;
  /** What else it is about. */
  otherTopics: Topic[];
  level: ClassLevel;
  language: ClassLanguage;
  mode: ClassMode;
  status: ClassStatus;
  statusReason: string | null;
  recurrence: string;
  startsOn: string;
  startsAt: string;
  minutes: number;
  firstStartsAt: Date;
  lastEndsAt: Date;
  /** Who takes part is known to those who run the class and to nobody else. */
  sensitive: boolean;
  /** Not listed; its page is for those who are invited, registered or run it. */
  invitationOnly: boolean;
  onlineUrl: string | null;
  courseId: string | null;
  unitId: string;
  unitName: string;
  unitPath: string[];
  /** The unit above: a branch's commune, a commune's province. */
  aboveName: string | null;
  partnerUnitId: string | null;
  partnerName: string | null;
  /** Two units that hold a class together often bear the name of the same commune. */
  partnerOrganisation: string | null;
  partnerPath: string[] | null;
  /** The unit that was asked to hold it too and has not agreed; for those who run the class. */
  partnerAsked: PartnerAsked | null;
  venueId: string | null;
  venueName: string | null;
  venueAddress: string | null;
  venueMapUrl: string | null;
  instructors: Named[];
  /** Sessions that were not cancelled. */
  sessions: number;
  /** When the next one begins; null when all are over. */
  nextAt: Date | null;
  own: OwnRegistration | null;
  /** Those of the reader's family who are registered too. */
  family: FamilyRegistration[];
  /** Whether the reader was invited. */
  invited: boolean;
}

export interface SessionView {
  id: string;
  startsAt: Date;
  endsAt: Date;
  status: SessionStatus;
  note: string | null;
  revision: number;
  updatedAt: Date;
  venueName: string | null;
  venueAddress: string | null;
  /** How many were marked, and how many of them as present. */
  marked: number;
  present: number;
}

/** What the policy asks of a class that was read. */
export const accessOf = (view: ClassView): ClassAccess => ({
  status: view.status,
  invitationOnly: view.invitationOnly,
  admitted: view.invited || view.own !== null || view.family.length > 0,
  askedPath: view.partnerAsked?.status === 'asked' ? view.partnerAsked.path : null,
  unitPath: view.unitPath,
  partnerPath: view.partnerPath,
  instructorIds: view.instructors.map((instructor) => instructor.id),
});

/** Reads a class; $1 is the present time, $2 who asks (or null). */
export const classColumns = `
  c.id, c.title, c.summary, c.topic, c.other_topics as "otherTopics", c.level, c.language, c.mode, c.status, c.status_reason as "statusReason",
  c.capacity, c.online_capacity as "onlineCapacity", c.taken, c.online_taken as "onlineTaken", c.recurrence,
  c.starts_on::text as "startsOn", to_char(c.starts_at, 'HH24:MI') as "startsAt", c.minutes,
  c.first_starts_at as "firstStartsAt", c.last_ends_at as "lastEndsAt", c.online_url as "onlineUrl",
  c.sensitive, c.invitation_only as "invitationOnly",
  c.course_id as "courseId", c.unit_id as "unitId", u.name as "unitName", u.path as "unitPath",
  above.name as "aboveName", pu.id as "partnerUnitId", pu.name as "partnerName",
  (select o.name from organisation o where o.id = pu.organisation_id) as "partnerOrganisation",
  pu.path as "partnerPath", c.venue_id as "venueId", v.name as "venueName", v.address as "venueAddress",
  v.map_url as "venueMapUrl",
  coalesce((select json_agg(json_build_object('id', p.id, 'name', p.full_name) order by p.name_sort)
    from class_instructor i join person p on p.id = i.person_id where i.class_id = c.id), '[]') as instructors,
  n.sessions, n.next_at as "nextAt",
  (select json_build_object('status', r.status, 'mode', r.mode, 'position', r.position,
      'offerUntil', r.offer_until) from registration r
    where r.class_id = c.id and r.person_id = $2::uuid and r.status <> 'cancelled') as own,
  coalesce((select json_agg(json_build_object('personId', m.id, 'name', m.full_name, 'status', r.status,
      'mode', r.mode, 'position', r.position, 'offerUntil', r.offer_until) order by f.agreed_at)
    from family_member f join registration r on r.person_id = f.person_id and r.class_id = c.id
      and r.status <> 'cancelled' join person m on m.id = f.person_id
    where f.carer_id = $2::uuid and ${carerKnows}), '[]') as family,
  exists (select from class_guest g where g.class_id = c.id and g.person_id = $2::uuid) as invited,
  (select json_build_object('unitId', a.id, 'name', a.name, 'organisation', o.name, 'path', a.path,
      'status', c.partner_status)
    from unit a join organisation o on o.id = a.organisation_id
    where a.id = c.partner_unit_id and c.partner_status <> 'accepted') as "partnerAsked"`;
// A partner counts once it has agreed. Every class has its unit; by a left join PostgreSQL knows that a count may do without it.
export const classSource = `
  community_class c left join unit u on u.id = c.unit_id left join unit above on above.id = u.parent_id
  left join unit pu on pu.id = c.partner_unit_id and c.partner_status = 'accepted' left join venue v on v.id = c.venue_id`;
/** The same with what the columns say of the sessions. */
export const classWithSessions = `${classSource}
  cross join lateral (select count(*)::int as sessions, min(s.starts_at) filter (where s.ends_at > $1) as next_at
    from class_session s where s.class_id = c.id and s.status <> 'cancelled') n`;
