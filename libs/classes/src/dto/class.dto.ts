import {
  ChoiceField,
  DateField,
  FlagField,
  IdField,
  ListField,
  TextField,
  TimeField,
  WholeField,
} from '@domdom/platform';
import { type Topic, topics } from '@domdom/ui';
import {
  type ClassLanguage,
  type ClassLevel,
  type ClassMode,
  classLanguages,
  classLevels,
  classModes,
  type SeatKind,
  seatKinds,
  type VenueKind,
  venueKinds,
} from '../domain/class-kinds';
import { repeats, type Weekday, weekdays } from '../domain/recurrence';

/** Where a class is held online. */
export const onlinePlaces = ['own-room', 'link'] as const;
export type OnlinePlace = (typeof onlinePlaces)[number];

const link = /^https?:\/\/\S+$/;

/** What is said of a class whatever its dates are; what an organiser may change later. */
export class ClassDetailsDto {
  @TextField({ min: 3, max: 120 }) title: string;
  @TextField({ min: 10, max: 2000 }) summary: string;
  @ChoiceField(topics) topic: Topic;
  @ChoiceField(classLevels) level: ClassLevel;
  @ChoiceField(classLanguages) language: ClassLanguage;
  @ListField({ optional: true, choices: topics, max: 3, description: 'What else it is about' })
  otherTopics?: Topic[];
  @FlagField({
    optional: true,
    description:
      'Who takes part is known to those who run it only; about the safety of families, unless said otherwise',
  })
  sensitive?: boolean;
  @FlagField({ optional: true, description: 'Not listed; for those who are invited' })
  invitationOnly?: boolean;
  @IdField({ optional: true, description: 'A place of the unit' }) venueId?: string;
  @TextField({ optional: true, max: 120, description: 'A new place: its name' }) venueName?: string;
  @TextField({ optional: true, max: 200, description: 'A new place: its address' }) venueAddress?: string;
  @ChoiceField(venueKinds, { optional: true }) venueKind?: VenueKind;
  @TextField({ optional: true, max: 500, pattern: link }) venueMapUrl?: string;
  @ChoiceField(onlinePlaces, { optional: true, description: "The portal's own room, or the link" })
  onlineAt?: OnlinePlace;
  @TextField({ optional: true, max: 500, pattern: link, description: "Without it, the portal's own room" })
  onlineUrl?: string;
  @WholeField({ optional: true, min: 1, max: 5000 }) capacity?: number;
  @WholeField({ optional: true, min: 1, max: 100_000, description: 'Without it, no limit' })
  onlineCapacity?: number;
  @IdField({ optional: true, description: 'The course it is a part of' }) courseId?: string;
  @ListField({ optional: true, max: 10, description: 'Ids of people who teach' }) instructorIds?: string[];
}

/** A class with its dates. */
export class NewClassDto extends ClassDetailsDto {
  @IdField() unitId: string;
  @IdField({ optional: true, description: "Another organisation's unit that holds it too" })
  partnerUnitId?: string;
  @ChoiceField(classModes) mode: ClassMode;
  @DateField({ example: '2026-11-24' }) startsOn: string;
  @TimeField() startsAt: string;
  @WholeField({ min: 15, max: 600 }) minutes: number;
  @ChoiceField(repeats) repeat: (typeof repeats)[number];
  @ListField({ optional: true, choices: weekdays }) weekdays?: Weekday[];
  @WholeField({ optional: true, min: 1, max: 1000, description: 'How many sessions' }) count?: number;
  @DateField({ optional: true, description: 'The last day, instead of a count' }) until?: string;
  @ListField({ optional: true, description: 'Days on which it is not held, such as Tết' })
  exceptions?: string[];
}

export const steps = ['preview', 'draft', 'open'] as const;
export class NewClassFormDto extends NewClassDto {
  @ChoiceField(steps) step: (typeof steps)[number];
}

export class ClassApiDto extends NewClassDto {
  @FlagField({ optional: true, description: 'Keep it to the organisers for now' }) draft?: boolean;
}

export class RegisterDto {
  @ChoiceField(seatKinds, { optional: true, description: 'Needed when a class offers both' }) mode?: SeatKind;
}

export class ReasonDto {
  @TextField({ min: 3, max: 300 }) reason: string;
}

export class PartnerAnswerDto {
  @FlagField() agrees: boolean;
}

export class NewSessionDto {
  @DateField() startsOn: string;
  @TimeField() startsAt: string;
  @WholeField({ optional: true, min: 15, max: 600, description: "The class's own length without it" })
  minutes?: number;
}

export class MoveSessionDto {
  @DateField() startsOn: string;
  @TimeField() startsAt: string;
  @TextField({ optional: true, max: 300 }) note?: string;
}
