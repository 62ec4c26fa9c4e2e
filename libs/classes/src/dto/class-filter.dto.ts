import { ChoiceField, FlagField, IdField, NumberField, TextField, WholeField } from '@domdom/platform';
import { type Topic, topics } from '@domdom/ui';
import {
  type ClassLanguage,
  type ClassLevel,
  classLanguages,
  classLevels,
  type SeatKind,
  seatKinds,
} from '../domain/class-kinds';

export const times = ['week', 'weekend'] as const;

/** What a list of classes is narrowed to; every value is part of the address. */
export class ClassFilterDto {
  @TextField({ optional: true, max: 100, description: 'Words, with or without diacritics' }) q?: string;
  @ChoiceField(topics, { optional: true }) topic?: Topic;
  @ChoiceField(classLevels, { optional: true }) level?: ClassLevel;
  @ChoiceField(seatKinds, { optional: true, description: 'How one can take part' }) mode?: SeatKind;
  @ChoiceField(classLanguages, { optional: true }) language?: ClassLanguage;
  @ChoiceField(times, { optional: true, description: 'A session within seven days, or on the next weekend' })
  when?: (typeof times)[number];
  @FlagField({ optional: true, description: 'A session that begins at 17:00 or later' }) evening?: boolean;
  @IdField({
    optional: true,
    description: 'A province, commune or another unit: its classes and those below',
  })
  place?: string;
  @WholeField({
    optional: true,
    min: 1,
    max: 100,
    description:
      'Kilometres around the middle of `place`, the nearest first; where its middle is not known, all of it',
  })
  within?: number;
  @IdField({ optional: true, description: 'Held by this unit or one below it' }) unit?: string;
  @IdField({ optional: true, description: 'Classes that belong to this course' }) course?: string;
  @FlagField({ optional: true, description: 'In the commune where I live' }) commune?: boolean;
  @FlagField({ optional: true, description: 'In the province where I live' }) near?: boolean;
  @FlagField({ optional: true, description: 'Only with places left' }) free?: boolean;
  @TextField({ optional: true, max: 300, description: 'Where the next page begins' }) after?: string;
}

export class ClassListDto extends ClassFilterDto {
  @ChoiceField(['month'], { optional: true }) view?: 'month';
  @TextField({ optional: true, pattern: /^20\d{2}-(0[1-9]|1[0-2])$/ }) month?: string;
}

/** Where somebody is, told once by their browser. */
export class PositionDto {
  @NumberField({ min: -90, max: 90 }) latitude: number;
  @NumberField({ min: -180, max: 180 }) longitude: number;
}

export const ownStates = ['coming', 'past', 'draft', 'cancelled'] as const;
export class OwnClassesDto {
  @TextField({ optional: true, max: 100 }) q?: string;
  @ChoiceField(ownStates, { optional: true }) state?: (typeof ownStates)[number];
  @TextField({ optional: true, max: 300 }) after?: string;
}
