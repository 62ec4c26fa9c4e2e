import {
  ChoiceField,
  DateField,
  FlagField,
  IdField,
  ListField,
  NestedField,
  NumberField,
  TextField,
  WholeField,
} from '@domdom/platform';
import { topics } from '@domdom/ui';
import type { FoundClass } from '../class-list.repository';
import type { SessionView } from '../class-view';
import type { ListedPerson } from '../classes.repository';
import {
  classLanguages,
  classLevels,
  classModes,
  classStatuses,
  type Mark,
  marks,
  seatKinds,
  sessionStatuses,
} from '../domain/class-kinds';
import { placesLeftInAll } from '../domain/places';

export class PersonNameDto {
  @IdField() id: string;
  @TextField() name: string;
}
export class VenueDto {
  @IdField() id: string;
  @TextField() name: string;
  @TextField() address: string;
  @TextField({ optional: true }) mapUrl: string | null;
}
export class CalendarEntryDto {
  @IdField() sessionId: string;
  @IdField() classId: string;
  @TextField() title: string;
  @DateField() startsAt: Date;
  @FlagField() cancelled: boolean;
}
export class OwnRegistrationDto {
  @ChoiceField(['confirmed', 'offered', 'waiting']) status: string;
  @ChoiceField(seatKinds) mode: string;
  @WholeField({ optional: true, description: 'The place in the queue, from 1' }) position: number | null;
  @DateField({ optional: true, description: 'Until when an offered place is to be taken' })
  offerUntil: string | null;
}

export class JoinedDto extends OwnRegistrationDto {
  @IdField() personId: string;
}
export class TakenDto {
  @WholeField({ description: 'Places that were taken' }) taken: number;
}
export class FamilyRegistrationDto extends OwnRegistrationDto {
  @IdField() personId: string;
  @TextField() name: string;
}

/** A class as the API answers it. */
export class ClassDto {
  @IdField() id: string;
  @TextField() title: string;
  @TextField() summary: string;
  @ChoiceField(topics) topic: string;
  @ListField({ choices: topics, description: 'What else it is about' }) otherTopics: string[];
  @ChoiceField(classLevels) level: string;
  @ChoiceField(classLanguages) language: string;
  @ChoiceField(classModes) mode: string;
  @ChoiceField(classStatuses) status: string;
  @FlagField({ description: 'Who takes part is known to those who run it only' }) sensitive: boolean;
  @FlagField({ description: 'Not listed' }) invitationOnly: boolean;
  @IdField() unitId: string;
  @TextField() unitName: string;
  @IdField({ optional: true }) partnerUnitId: string | null;
  @IdField({ optional: true }) courseId: string | null;
  @NestedField(() => VenueDto, { optional: true }) venue: VenueDto | null;
  @WholeField({ optional: true }) capacity: number | null;
  @WholeField({ optional: true }) onlineCapacity: number | null;
  @WholeField() taken: number;
  @WholeField() onlineTaken: number;
  @WholeField({ optional: true, description: 'Null without a limit' }) placesLeft: number | null;
  @TextField({ description: 'An iCalendar rule (RFC 5545)' }) recurrence: string;
  @DateField() firstStartsAt: Date;
  @DateField() lastEndsAt: Date;
  @DateField({ optional: true }) nextAt: Date | null;
  @WholeField({ description: 'How many sessions' }) sessionCount: number;
  @NestedField(() => PersonNameDto, { many: true }) instructors: PersonNameDto[];
  @NumberField({ optional: true, description: 'How far away, when the list asked within a distance' })
  kilometres?: number;
  @NestedField(() => OwnRegistrationDto, { optional: true, description: "The asking person's own" })
  own: OwnRegistrationDto | null;
  @NestedField(() => FamilyRegistrationDto, { many: true, description: 'The family of the asking person' })
  family: FamilyRegistrationDto[];
}

export class ClassesDto {
  @NestedField(() => ClassDto, { many: true }) items: ClassDto[];
  @WholeField() total: number;
  @TextField({ optional: true }) next: string | null;
}

export class SessionDto {
  @IdField() id: string;
  @DateField() startsAt: Date;
  @DateField() endsAt: Date;
  @ChoiceField(sessionStatuses) status: string;
  @TextField({ optional: true }) note: string | null;
}

export class ClassWithSessionsDto extends ClassDto {
  @NestedField(() => SessionDto, { many: true }) sessions: SessionDto[];
}

export class ListedPersonDto {
  @IdField() personId: string;
  @TextField() name: string;
  @ChoiceField(seatKinds) mode: string;
  @ChoiceField(['confirmed', 'offered', 'waiting']) status: string;
  @WholeField({ optional: true }) position: number | null;
  @DateField() registeredAt: Date;
}

export class MarkDto {
  @IdField() personId: string;
  @ChoiceField(marks) status: Mark;
}
export class AttendanceDto {
  @NestedField(() => MarkDto, { many: true, max: 1000 }) marks: MarkDto[];
  @TextField({ optional: true, max: 300, description: 'Why, once the day is over' }) reason?: string;
}
export class AttendanceSavedDto {
  @WholeField({ description: 'Marks that are new or changed' }) changed: number;
}
export class RollEntryDto {
  @IdField() personId: string;
  @TextField() name: string;
  @ChoiceField(marks, { optional: true }) mark: string | null;
}
export class CreatedDto {
  @IdField() id: string;
}
export class RegistrationsDto {
  @NestedField(() => ListedPersonDto, { many: true }) items: ListedPersonDto[];
  @WholeField() total: number;
}
/** A class without what is only for pages; the way into the online room is not part of it. */
export function classDto(view: FoundClass): ClassDto {
  const left = placesLeftInAll(view);
  return {
    id: view.id,
    title: view.title,
    summary: view.summary,
    topic: view.topic,
    otherTopics: view.otherTopics,
    level: view.level,
    language: view.language,
    mode: view.mode,
    status: view.status,
    sensitive: view.sensitive,
    invitationOnly: view.invitationOnly,
    unitId: view.unitId,
    unitName: view.unitName,
    partnerUnitId: view.partnerUnitId,
    courseId: view.courseId,
    venue:
      view.venueId === null
        ? null
        : {
            id: view.venueId,
            name: view.venueName ?? '',
            address: view.venueAddress ?? '',
            mapUrl: view.venueMapUrl,
          },
    capacity: view.capacity,
    onlineCapacity: view.onlineCapacity,
    taken: view.taken,
    onlineTaken: view.onlineTaken,
    placesLeft: Number.isFinite(left) ? left : null,
    recurrence: view.recurrence,
    firstStartsAt: view.firstStartsAt,
    lastEndsAt: view.lastEndsAt,
    nextAt: view.nextAt,
    sessionCount: view.sessions,
    instructors: view.instructors,
    ...(view.kilometres === undefined ? {} : { kilometres: Math.round(view.kilometres * 10) / 10 }),
    own: view.own,
    family: view.family,
  };
}

export const sessionDto = ({ id, startsAt, endsAt, status, note }: SessionView): SessionDto => ({
  id,
  startsAt,
  endsAt,
  status,
  note,
});

export const listedPersonDto = (person: ListedPerson): ListedPersonDto => ({
  personId: person.personId,
  name: person.name,
  mode: person.mode,
  status: person.status,
  position: person.position,
  registeredAt: person.registeredAt,
});
