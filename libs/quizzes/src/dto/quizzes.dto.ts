import {
  ChoiceField,
  FlagField,
  IdField,
  ListField,
  NestedField,
  NumberField,
  TextField,
  WholeField,
} from '@domdom/platform';
import { ApiProperty } from '@nestjs/swagger';
import { IsObject } from 'class-validator';
import { type CountingRule, countingRules, type RevealRule, revealRules } from '../domain/attempt';
import { type QuestionKind, questionKinds } from '../domain/question';

export class PageQueryDto {
  @WholeField({ optional: true, min: 1, max: 1000 }) page?: number;
}
export class AfterQueryDto {
  @TextField({ optional: true, max: 500, description: 'Where the page before ended' }) after?: string;
}
export class LessonQueryDto {
  @IdField({ optional: true }) lesson?: string;
}

export class QuestionFiltersDto extends AfterQueryDto {
  @TextField({ optional: true, max: 200, description: 'Words, with or without diacritics' }) q?: string;
  @ChoiceField(questionKinds, { optional: true }) kind?: QuestionKind;
  @TextField({ optional: true, max: 200, description: 'A category, with those below it' }) category?: string;
  @TextField({ optional: true, max: 50 }) tag?: string;
  @FlagField({ optional: true }) mine?: boolean;
}
export class ChooseFiltersDto extends QuestionFiltersDto {}
export class DownloadQueryDto {
  @TextField({ optional: true, max: 200 }) category?: string;
}

/** The settings of a quiz as a form sends them. */
export class QuizFormDto {
  @TextField({ max: 160 }) title: string;
  @FlagField({ optional: true }) onePerPage?: boolean;
  @FlagField({ optional: true }) shuffleAnswers?: boolean;
  @WholeField({ optional: true, min: 1, max: 100, description: 'None for as many as one likes' })
  attemptsAllowed?: number;
  @WholeField({ optional: true, min: 1, max: 600, description: 'None for as long as one likes' })
  timeLimitMinutes?: number;
  @ChoiceField(countingRules) counts: CountingRule;
  @ChoiceField(revealRules) reveals: RevealRule;
  @TextField({ optional: true, max: 1000 }) feedbackHigh?: string;
  @TextField({ optional: true, max: 1000 }) feedbackMiddle?: string;
  @TextField({ optional: true, max: 1000 }) feedbackLow?: string;
  @WholeField({ optional: true, min: 1 }) version?: number;
  @IdField({ optional: true }) lesson?: string;
}
export class DrawFormDto {
  @TextField({ optional: true, max: 200 }) category?: string;
  @WholeField({ min: 1, max: 100 }) draw: number;
  @NumberField({ optional: true, min: 0.01, max: 1000 }) points?: number;
}
export class ChosenFormDto {
  @ListField({ max: 100 }) questions: string[];
}
export class SlotFormDto {
  @ChoiceField(['up', 'down', 'remove', 'weigh']) button: 'up' | 'down' | 'remove' | 'weigh';
  @NumberField({ optional: true, min: 0.01, max: 1000 }) points?: number;
}
export class ImportFormDto {
  @IdField() unitId: string;
  @FlagField({ optional: true }) shared?: boolean;
  @FlagField({ optional: true }) takeGood?: boolean;
  @TextField({ optional: true, max: 200 }) category?: string;
}
export class ImportQueryDto extends ImportFormDto {}

export class FeedbackRangeDto {
  @WholeField({ min: 0, max: 100, description: 'From this percentage' }) from: number;
  @TextField({ max: 1000 }) text: string;
}
export class QuizSettingsDto {
  @TextField({ max: 160 }) title: string;
  @FlagField() onePerPage: boolean;
  @FlagField() shuffleAnswers: boolean;
  @WholeField({ optional: true, min: 1, max: 100 }) attemptsAllowed?: number;
  @WholeField({ optional: true, min: 1, max: 600 }) timeLimitMinutes?: number;
  @ChoiceField(countingRules) counts: CountingRule;
  @ChoiceField(revealRules) reveals: RevealRule;
  @NestedField(() => FeedbackRangeDto, { many: true, max: 10 }) feedback: FeedbackRangeDto[];
  @IdField({ optional: true, description: 'The lesson the new quiz is for' }) lessonId?: string;
}
export class ChangedQuizDto extends QuizSettingsDto {
  @WholeField({ min: 1, description: 'The version the change was made from' }) version: number;
}
export class SlotDto {
  @IdField({ optional: true, description: 'A chosen question; else some of a category are drawn' })
  questionId?: string;
  @TextField({ optional: true, max: 200 }) category?: string;
  @WholeField({ optional: true, min: 1, max: 100 }) draw?: number;
  @NumberField({ min: 0.01, max: 1000 }) points: number;
}
export class SlotsDto {
  @NestedField(() => SlotDto, { many: true, max: 100 }) slots: SlotDto[];
}

export class QuestionDto {
  @TextField({ optional: true, max: 200 }) title?: string;
  @TextField({ optional: true, max: 200, example: 'Luật/Giao thông' }) category?: string;
  @ListField({ optional: true, max: 20 }) tags?: string[];
  @FlagField({ description: 'Open to all who teach in the unit' }) shared: boolean;
  @TextField({ max: 5000 }) text: string;
  @TextField({ optional: true, max: 2000 }) generalFeedback?: string;
  @ApiProperty({
    type: Object,
    description: 'What is asked and what is right, by kind',
    example: {
      kind: 'single',
      options: [
        { text: '115', fraction: 100, feedback: '' },
        { text: '113', fraction: 0, feedback: 'Đó là số của công an.' },
      ],
    },
  })
  @IsObject()
  body: Record<string, unknown>;
}
export class NewQuestionDto extends QuestionDto {
  @IdField() unitId: string;
}
export class ChangedQuestionDto extends QuestionDto {
  @WholeField({ min: 1, description: 'The version the change was made from' }) version: number;
}
export class TakenAnswerDto {
  @WholeField({ min: 1, max: 1000, description: 'The place of the question in the attempt' }) place: number;
  @ApiProperty({
    nullable: true,
    description:
      'By kind: the place of an option as shown; a list of them; true or false; for each left the place of the right; ' +
      'for each line as shown its position from 1; a text. Null takes an answer back.',
    oneOf: [{ type: 'string' }, { type: 'number' }, { type: 'boolean' }, { type: 'array', items: {} }],
  })
  answer: unknown;
}
export class TakenAnswersDto {
  @NestedField(() => TakenAnswerDto, { many: true, max: 100 }) answers: TakenAnswerDto[];
}
