import {
  ChoiceField,
  DateField,
  FlagField,
  IdField,
  NumberField,
  TextField,
  WholeField,
} from '@domdom/platform';
import { ApiProperty } from '@nestjs/swagger';
import { type GradingMode, gradingModes, type ReviewRule, reviewRules } from '../attempts/grading';
import { type Outcome, outcomes } from '../attempts/results.repository';

export class GradingDto {
  @ChoiceField(gradingModes, { description: 'Which of several attempts is the grade' }) mode: GradingMode;
  @WholeField({ optional: true, min: 1, max: 100, description: 'Without it as many as somebody likes' })
  attemptsAllowed?: number;
  @ChoiceField(reviewRules, { description: 'When learners see the right answers' }) review: ReviewRule;
}
export class DecisionDto {
  @ChoiceField(['accepted', 'set-aside']) decision: 'accepted' | 'set-aside';
  @TextField({ min: 3, max: 500, description: 'Why, for whoever asks later' }) note: string;
  @NumberField({ optional: true, min: 0, max: 100_000, description: 'What an accepted attempt counts with' })
  points?: number;
}
export class AttemptsQueryDto {
  @TextField({ optional: true, max: 100, description: 'Part of the learner’s name' }) q?: string;
  @IdField({ optional: true, description: 'One learner' }) person?: string;
  @ChoiceField(outcomes, { optional: true }) outcome?: Outcome;
  @DateField({ optional: true, description: 'Begun on this day in Viet Nam or later' }) from?: string;
  @DateField({ optional: true, description: 'Begun on this day in Viet Nam or earlier' }) to?: string;
  @TextField({ optional: true, max: 500, description: 'Where the page before ended' }) after?: string;
}
export class AfterQueryDto {
  @TextField({ optional: true, max: 500, description: 'Where the page before ended' }) after?: string;
}

export class OwnAttemptDto {
  @IdField() id: string;
  @WholeField({ description: 'Which version of the content was played' }) contentVersion: number;
  @WholeField({ description: 'From 1, in the order in which they were begun' }) number: number;
  @ApiProperty() startedAt: Date;
  @ApiProperty({ type: Date, nullable: true }) finishedAt: Date | null;
  @ApiProperty({ type: Number, nullable: true }) score: number | null;
  @ApiProperty({ type: Number, nullable: true }) maxScore: number | null;
  @ApiProperty({ type: Number, nullable: true }) durationSeconds: number | null;
  @ApiProperty({ type: Boolean, nullable: true }) passed: boolean | null;
  @FlagField({ description: 'Whether it is part of the grade' }) counted: boolean;
  @ApiProperty({ enum: ['accepted', 'set-aside'], nullable: true }) decision: 'accepted' | 'set-aside' | null;
}
export class AttemptDto extends OwnAttemptDto {
  @IdField() personId: string;
  @TextField() personName: string;
  @TextField() lessonTitle: string;
  @FlagField({ description: 'Whether its end could not be believed' }) flagged: boolean;
  @ApiProperty({ type: String, nullable: true, description: 'Why it was flagged' }) fault: string | null;
  @ApiProperty({ type: Number, nullable: true }) claimedScore: number | null;
  @ApiProperty({ type: Number, nullable: true }) claimedMax: number | null;
  @ApiProperty({ type: String, nullable: true }) decidedBy: string | null;
  @ApiProperty({ type: Date, nullable: true }) decidedAt: Date | null;
  @ApiProperty({ type: String, nullable: true }) decisionNote: string | null;
}
export class AttemptPageDto {
  @ApiProperty({ type: [AttemptDto] }) items: AttemptDto[];
  @WholeField() total: number;
  @ApiProperty({ type: String, nullable: true }) next: string | null;
}
export class AnswerDto {
  @TextField({ description: 'The subContentId of the question' }) part: string;
  @TextField() question: string;
  @TextField({ description: 'The answer in words' }) given: string;
  @ApiProperty({ type: String, nullable: true, description: 'Null where it may not be shown' })
  right: string | null;
  @ApiProperty({ type: Number, nullable: true }) score: number | null;
  @ApiProperty({ type: Number, nullable: true }) maxScore: number | null;
  @ApiProperty({ type: String, nullable: true, description: 'Why it was not counted' }) fault: string | null;
  @ApiProperty() at: Date;
  @ApiProperty({ type: Number, nullable: true }) seconds: number | null;
}
export class AttemptDetailsDto {
  @ApiProperty() attempt: AttemptDto;
  @ApiProperty({ type: [AnswerDto] }) answers: AnswerDto[];
}
class WrongAnswerDto {
  @TextField() given: string;
  @WholeField() count: number;
}
export class QuestionFigureDto {
  @TextField() part: string;
  @TextField() question: string;
  @TextField() right: string;
  @WholeField() answers: number;
  @NumberField({ description: 'Points gained of those there were, 0 to 1' }) share: number;
  @ApiProperty({ type: Number, nullable: true, description: 'Correlation with the rest, -1 to 1' })
  discrimination: number | null;
  @ApiProperty({ type: [WrongAnswerDto], description: 'The most frequent wrong answers' })
  wrong: WrongAnswerDto[];
}
export class LearnerFigureDto {
  @IdField() personId: string;
  @TextField() personName: string;
  @WholeField() attempts: number;
  @WholeField({ description: 'Attempts that wait for somebody to look at them' }) flagged: number;
  @ApiProperty() lastAt: Date;
  @FlagField() passed: boolean;
  @ApiProperty({ type: Number, nullable: true, description: 'From 0 to 1' }) grade: number | null;
}
export class LearnerPageDto {
  @ApiProperty({ type: [LearnerFigureDto] }) items: LearnerFigureDto[];
  @WholeField() total: number;
  @ApiProperty({ type: String, nullable: true }) next: string | null;
}
export class OwnStandingDto {
  @ApiProperty() grading: GradingDto;
  @ApiProperty({ type: [OwnAttemptDto] }) attempts: OwnAttemptDto[];
  @ApiProperty({ type: Number, nullable: true, description: 'From 0 to 1' }) grade: number | null;
  @WholeField() used: number;
  @FlagField({ description: 'Whether one is open, or one more may be begun' }) mayPlay: boolean;
  @FlagField({ description: 'Whether the right answers are shown now' }) review: boolean;
}
export class OwnAnswersDto {
  @ApiProperty() attempt: OwnAttemptDto;
  @ApiProperty({ type: [AnswerDto] }) answers: AnswerDto[];
  @FlagField() review: boolean;
}
