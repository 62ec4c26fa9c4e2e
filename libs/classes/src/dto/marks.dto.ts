import {
  ChoiceField,
  DateField,
  FlagField,
  IdField,
  NestedField,
  TextField,
  WholeField,
} from '@domdom/platform';
import { type Mark, marks, markWays } from '../domain/class-kinds';
import { spokenBases } from './enlist.dto';

export class TapDto {
  @IdField({ description: 'Made by the device; sending it again changes nothing' }) id: string;
  @IdField() personId: string;
  @ChoiceField(marks) status: Mark;
  @DateField({ description: 'When it was tapped, by the clock of the device' }) at: string;
}
export class WalkInDto {
  @IdField({ description: 'Made by the device; sending it again changes nothing' }) id: string;
  @TextField({ min: 2, max: 120 }) fullName: string;
  @WholeField({ optional: true, min: 1900, max: 2100 }) birthYear?: number;
  @ChoiceField(spokenBases, { description: 'How they agreed to be registered' })
  basis: (typeof spokenBases)[number];
  @FlagField() agreed: boolean;
  @DateField() at: string;
}
/** What a device marked since it last had a line. */
export class MarksBatchDto {
  @IdField({ description: 'Whoever tapped; nobody else can send it' }) owner: string;
  @DateField({ description: 'The present time by the clock of the device' }) sentAt: string;
  @NestedField(() => TapDto, { many: true, max: 1000 }) marks: TapDto[];
  @NestedField(() => WalkInDto, { many: true, max: 50, optional: true }) walkIns?: WalkInDto[];
  @TextField({ optional: true, max: 300, description: 'Why, when marks of a day that is over are changed' })
  reason?: string;
}

export const tapOutcomes = ['applied', 'same', 'overtaken', 'refused'] as const;
export class TapAnswerDto {
  @IdField() id: string;
  @ChoiceField(tapOutcomes, {
    description: 'overtaken: somebody tapped otherwise after it, which stands; both are kept in the history',
  })
  outcome: (typeof tapOutcomes)[number];
  @TextField({ optional: true, description: 'Why it was refused' }) code: string | null;
  @TextField({ optional: true, description: 'The same in words' }) message: string | null;
}
export class RollLineDto {
  @IdField() personId: string;
  @TextField() name: string;
  @WholeField({ description: 'On the paper list' }) number: number;
  @ChoiceField(marks, { optional: true }) mark: string | null;
  @ChoiceField(markWays, { optional: true }) how: string | null;
  @DateField({ optional: true }) at: Date | null;
  @TextField({ optional: true, description: 'Who marked them, when that was somebody else' }) by:
    | string
    | null;
  @WholeField({ optional: true, description: 'Minutes in the online room' }) minutes: number | null;
}
export class MarksAnswerDto {
  @NestedField(() => TapAnswerDto, { many: true }) marks: TapAnswerDto[];
  @NestedField(() => TapAnswerDto, { many: true }) walkIns: TapAnswerDto[];
  /** The roll as it stands now. */
  @NestedField(() => RollLineDto, { many: true }) roll: RollLineDto[];
}
export class RollChangeDto {
  @IdField() personId: string;
  @TextField() name: string;
  @ChoiceField(marks) before: string;
  @ChoiceField(marks) after: string;
  @DateField() at: Date;
  @TextField() by: string;
  @ChoiceField(markWays) how: string;
  @TextField({ optional: true }) reason: string | null;
  @FlagField({ description: 'It came too late to count' }) overtaken: boolean;
}

export class PaperTypedDto {
  @IdField() sessionId: string;
  @TextField({
    max: 500,
    description: 'Numbers of the absent, with a p of the excused: "3, 7, 12p"; "0": nobody',
  })
  absent: string;
}
export class PaperRollDto {
  @NestedField(() => PaperTypedDto, { many: true, max: 200 }) sessions: PaperTypedDto[];
  @TextField({ optional: true, max: 300, description: 'Why, when marks of a day that is over are changed' })
  reason?: string;
}
export class PaperSavedDto {
  @WholeField({ description: 'Marks that are new or changed' }) changed: number;
}
