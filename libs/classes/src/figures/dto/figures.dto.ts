import {
  ChoiceField,
  DateField,
  IdField,
  NestedField,
  NumberField,
  TextField,
  TimeField,
  WholeField,
} from '@domdom/platform';
import { type Topic, topics } from '@domdom/ui';
import { classModes } from '../../domain/class-kinds';
import { periodPattern } from '../period';
import { ageGroups, sexGroups } from '../who-came';

export const calendarViews = ['month', 'week', 'list'] as const;
export type CalendarView = (typeof calendarViews)[number];

export class UnitSearchDto {
  @TextField({ optional: true, max: 100 }) q?: string;
}
export class CalendarDto {
  @ChoiceField(calendarViews, { optional: true }) view?: CalendarView;
  @TextField({ optional: true, pattern: /^20\d\d-\d\d-\d\d$/, description: 'A day in the wanted time' })
  day?: string;
}
export class ReportDto {
  @TextField({ optional: true, pattern: periodPattern, description: '2026-11, 2026-Q4 or 2026' })
  period?: string;
}
export class ExamplesDto {
  @TextField({ optional: true, max: 100 }) q?: string;
  @ChoiceField(topics, { optional: true }) topic?: Topic;
  @TextField({ optional: true, max: 300 }) after?: string;
}
/** Where and when a copy is held. */
export class CopyClassDto {
  @IdField() unitId: string;
  @DateField({ example: '2026-12-01' }) startsOn: string;
  @TimeField() startsAt: string;
  @IdField({ optional: true, description: 'A place of the unit' }) venueId?: string;
  @TextField({ optional: true, max: 120, description: 'A new place: its name' }) venueName?: string;
  @TextField({ optional: true, max: 200, description: 'A new place: its address' }) venueAddress?: string;
  @WholeField({ optional: true, min: 1, max: 5000 }) capacity?: number;
}

export class SexCountDto {
  @ChoiceField(sexGroups) sex: string;
  @WholeField({ optional: true, description: 'Null where a small count is not told' }) people: number | null;
}
export class AgeCountDto {
  @ChoiceField(ageGroups) age: string;
  @WholeField({ optional: true, description: 'Null where a small count is not told' }) people: number | null;
}
export class AreaCountDto {
  @TextField({ optional: true, description: 'Null for those whose home is not known' }) area: string | null;
  @WholeField({ optional: true, description: 'Null where a small count is not told' }) people: number | null;
}
export class WhoCameDto {
  @WholeField() registered: number;
  @WholeField({ description: 'At one session at least' }) came: number;
  @NestedField(() => SexCountDto, { many: true }) sexes: SexCountDto[];
  @NestedField(() => AgeCountDto, { many: true }) ages: AgeCountDto[];
  @NestedField(() => AreaCountDto, { many: true }) areas: AreaCountDto[];
}
export class ReportSessionDto {
  @IdField() id: string;
  @DateField() startsAt: Date;
  @TextField() status: string;
  @WholeField() present: number;
  @WholeField() marked: number;
}
export class ClassReportDto {
  @IdField() id: string;
  @TextField() title: string;
  @NestedField(() => ReportSessionDto, { many: true }) sessions: ReportSessionDto[];
  @NestedField(() => WhoCameDto) who: WhoCameDto;
  @WholeField({ description: 'How many completed it' }) completed: number;
}
export class SumsDto {
  @WholeField() classes: number;
  @WholeField({ description: 'Sessions that were held' }) sessions: number;
  @WholeField() cancelled: number;
  @WholeField({ description: 'Minutes of the sessions that were held' }) minutes: number;
  @WholeField({ description: 'People who came, each once' }) people: number;
  @WholeField({ description: 'Presences' }) attendances: number;
}
export class UnitSumsDto extends SumsDto {
  @IdField({ optional: true, description: "Null for the unit's own classes" }) unitId: string | null;
  @TextField({ optional: true }) name: string | null;
}
export class TaughtDto {
  @IdField() personId: string;
  @TextField() name: string;
  @WholeField() sessions: number;
  @WholeField() minutes: number;
}
export class UnitReportDto {
  @TextField() period: string;
  @NestedField(() => SumsDto) total: SumsDto;
  @NestedField(() => UnitSumsDto, { many: true }) units: UnitSumsDto[];
  @NestedField(() => SexCountDto, { many: true }) sexes: SexCountDto[];
  @NestedField(() => AgeCountDto, { many: true }) ages: AgeCountDto[];
  @NestedField(() => TaughtDto, { many: true }) taught: TaughtDto[];
}
export class CalendarSessionDto {
  @IdField() sessionId: string;
  @IdField() classId: string;
  @TextField() title: string;
  @TextField() unitName: string;
  @DateField() startsAt: Date;
  @DateField() endsAt: Date;
  @TextField({ optional: true }) venueName: string | null;
}
export class CalendarConflictDto {
  @IdField() firstSessionId: string;
  @IdField() secondSessionId: string;
  @TextField({ optional: true }) venueName: string | null;
  @TextField({ description: 'Names of those who would have to be at both' }) instructors: string;
}
export class UnitCalendarDto {
  @NestedField(() => CalendarSessionDto, { many: true }) sessions: CalendarSessionDto[];
  @NestedField(() => CalendarConflictDto, { many: true }) conflicts: CalendarConflictDto[];
}
export class ExampleDto {
  @IdField() id: string;
  @TextField() title: string;
  @ChoiceField(topics) topic: string;
  @ChoiceField(classModes) mode: string;
  @TextField() unitName: string;
  @DateField() lastEndsAt: Date;
  @WholeField() sessions: number;
  @NumberField({ description: 'Present of marked, from 0 to 1' }) attendance: number;
  @WholeField({ description: 'Feedback of sessions with three answers or more' }) answers: number;
  @WholeField({ description: 'How many of them were happy' }) happy: number;
  @WholeField() materials: number;
}
export class ExamplesAnswerDto {
  @NestedField(() => ExampleDto, { many: true }) items: ExampleDto[];
  @TextField({ optional: true }) next: string | null;
}
