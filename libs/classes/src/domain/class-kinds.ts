import type { Topic } from '@domdom/ui';

export const classModes = ['in-person', 'online', 'hybrid'] as const;
export type ClassMode = (typeof classModes)[number];
/** How one person takes part; a hybrid class offers both. */
export const seatKinds = ['in-person', 'online'] as const;
export type SeatKind = (typeof seatKinds)[number];
export const classLevels = ['beginner', 'intermediate', 'advanced'] as const;
export type ClassLevel = (typeof classLevels)[number];
/** The languages in which classes are held (ISO 639-3 where there is no shorter code). */
export const classLanguages = ['vi', 'hmn', 'tyz', 'mtq', 'km', 'ede', 'en'] as const;
export type ClassLanguage = (typeof classLanguages)[number];
/** Whether a class is over is a matter of time, so it is not a status. */
export const classStatuses = ['draft', 'open', 'cancelled'] as const;
export type ClassStatus = (typeof classStatuses)[number];
/** What the unit of another organisation has answered to being asked. */
export const partnerStatuses = ['asked', 'accepted', 'declined'] as const;
export type PartnerStatus = (typeof partnerStatuses)[number];
export const venueKinds = ['learning_centre', 'culture_house', 'school', 'other'] as const;
export type VenueKind = (typeof venueKinds)[number];
export const sessionStatuses = ['planned', 'moved', 'cancelled', 'held'] as const;
export type SessionStatus = (typeof sessionStatuses)[number];
export const marks = ['present', 'absent', 'excused'] as const;
export type Mark = (typeof marks)[number];
/** Where a mark comes from: a roll call, a code shown in the room, the online room, a paper list. */
export const markWays = ['roll', 'code', 'room', 'paper'] as const;
export type MarkWay = (typeof markWays)[number];

/** Topics about which people may not want to be seen learning: a class is then kept secret unless said otherwise. */
export const isSensitiveTopic = (topic: Topic): boolean => topic === 'family-safety';
