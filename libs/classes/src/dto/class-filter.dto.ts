import { ChoiceField, FlagField, IdField, TextField } from '@domdom/platform';
import { type Topic, topics } from '@domdom/ui';
import { type ClassLevel, classLevels, type SeatKind, seatKinds } from '../domain/class-kinds';

/** What a list of classes is narrowed to; every value is part of the address. */
export class ClassFilterDto {
  @TextField({ optional: true, max: 100, description: 'Words, with or without diacritics' }) q?: string;
  @ChoiceField(topics, { optional: true }) topic?: Topic;
  @ChoiceField(classLevels, { optional: true }) level?: ClassLevel;
  @ChoiceField(seatKinds, { optional: true, description: 'How one can take part' }) mode?: SeatKind;
  @ChoiceField(['week'], { optional: true, description: 'A session within seven days' }) when?: 'week';
  @IdField({
    optional: true,
    description: 'A province, commune or another unit: its classes and those below',
  })
  place?: string;
  @IdField({ optional: true, description: 'Classes that belong to this course' }) course?: string;
  @FlagField({ optional: true, description: 'In the province where I live' }) near?: boolean;
  @FlagField({ optional: true, description: 'Only with places left' }) free?: boolean;
  @TextField({ optional: true, max: 300, description: 'Where the next page begins' }) after?: string;
}

export class ClassListDto extends ClassFilterDto {
  @ChoiceField(['month'], { optional: true }) view?: 'month';
  @TextField({ optional: true, pattern: /^20\d{2}-(0[1-9]|1[0-2])$/ }) month?: string;
}

export const ownStates = ['coming', 'past', 'draft', 'cancelled'] as const;
export class OwnClassesDto {
  @TextField({ optional: true, max: 100 }) q?: string;
  @ChoiceField(ownStates, { optional: true }) state?: (typeof ownStates)[number];
  @TextField({ optional: true, max: 300 }) after?: string;
}
