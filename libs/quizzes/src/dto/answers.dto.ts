import {
  ChoiceField,
  FlagField,
  IdField,
  ListField,
  NumberField,
  TextField,
  WholeField,
} from '@domdom/platform';
import { ApiProperty } from '@nestjs/swagger';
import { type QuestionKind, questionKinds } from '../domain/question';
import { QuizSettingsDto, SlotDto } from './quizzes.dto';

/** What the API answers about the bank, quizzes and attempts. */
export class CreatedDto {
  @IdField() id: string;
}
export class QuestionSummaryDto {
  @IdField() id: string;
  @ChoiceField(questionKinds) kind: QuestionKind;
  @TextField() title: string;
  @TextField() category: string;
  @ListField() tags: string[];
  @FlagField() shared: boolean;
  @TextField() unitName: string;
  @WholeField() version: number;
  @ApiProperty() updatedAt: Date;
}
export class QuestionPageDto {
  @ApiProperty({ type: [QuestionSummaryDto] }) items: QuestionSummaryDto[];
  @WholeField() total: number;
  @ApiProperty({ type: String, nullable: true }) next: string | null;
}
export class QuestionDetailsDto {
  @IdField() id: string;
  @IdField() unitId: string;
  @TextField() title: string;
  @TextField() category: string;
  @ListField() tags: string[];
  @FlagField() shared: boolean;
  @WholeField() version: number;
  @TextField() text: string;
  @TextField() generalFeedback: string;
  @ApiProperty({ type: Object }) body: object;
}
export class ImportProblemDto {
  @ApiProperty({ type: Number, nullable: true }) line: number | null;
  @ApiProperty({ type: String, nullable: true }) entry: string | null;
  @TextField() code: string;
  @TextField({ description: 'In the language of the request' }) message: string;
}
export class ImportedDto {
  @ListField() ids: string[];
  @WholeField({ description: 'How many could be read, taken or not' }) readable: number;
  @ApiProperty({ type: [ImportProblemDto] }) problems: ImportProblemDto[];
}

export class QuizSummaryDto {
  @IdField() id: string;
  @TextField() title: string;
  @WholeField() questions: number;
  @ListField() lessonTitles: string[];
  @ApiProperty() updatedAt: Date;
}
export class QuizListDto {
  @ApiProperty({ type: [QuizSummaryDto] }) items: QuizSummaryDto[];
  @WholeField() total: number;
  @ApiProperty({ type: String, nullable: true }) next: string | null;
}
export class QuizDetailsDto extends QuizSettingsDto {
  @IdField() id: string;
  @WholeField() version: number;
  @ApiProperty({ type: [SlotDto] }) slots: SlotDto[];
}

export class AskedDto {
  @WholeField() place: number;
  @ChoiceField(questionKinds) kind: QuestionKind;
  @TextField() text: string;
  @NumberField() points: number;
  @ApiProperty({ type: [String], description: 'What can be chosen or put in order, as it is to be shown' })
  choices: string[];
  @ApiProperty({ type: [String], description: 'The lines that a matching question asks for' })
  lefts: string[];
  @ApiProperty({ nullable: true, description: 'What was answered, as it is sent', type: Object })
  answer: unknown;
}
export class AttemptDto {
  @IdField() id: string;
  @IdField() quizId: string;
  @WholeField() number: number;
  @ApiProperty() startedAt: Date;
  @ApiProperty({ type: Date, nullable: true }) dueAt: Date | null;
  @ApiProperty({ type: Date, nullable: true }) finishedAt: Date | null;
  @ApiProperty({ type: Number, nullable: true, description: 'From 0 to 1, once it is finished' })
  scaled: number | null;
  @ApiProperty({ type: Boolean, nullable: true }) passed: boolean | null;
  @ApiProperty({ type: [AskedDto] }) questions: AskedDto[];
}
export class AnswerResultDto {
  @WholeField() place: number;
  @TextField() text: string;
  @NumberField() points: number;
  @NumberField({ description: 'From 0 to 1' }) share: number;
  @ListField({ description: 'What was answered, in words' }) given: string[];
  @ApiProperty({ type: [String], nullable: true, description: 'Null while it is not shown' })
  right: string[] | null;
  @ListField() feedback: string[];
}
export class AttemptResultDto {
  @IdField() id: string;
  @NumberField() score: number;
  @NumberField() maxScore: number;
  @NumberField({ description: 'From 0 to 1' }) scaled: number;
  @FlagField() passed: boolean;
  @ApiProperty({ type: Number, nullable: true, description: 'What counts of all attempts' })
  counted: number | null;
  @ApiProperty({ type: [AnswerResultDto] }) answers: AnswerResultDto[];
}

export class AttemptLineDto {
  @IdField() id: string;
  @TextField() personName: string;
  @TextField() lessonTitle: string;
  @WholeField() number: number;
  @ApiProperty() startedAt: Date;
  @ApiProperty({ type: Date, nullable: true }) finishedAt: Date | null;
  @ApiProperty({ type: Number, nullable: true }) score: number | null;
  @ApiProperty({ type: Number, nullable: true }) maxScore: number | null;
  @ApiProperty({ type: Number, nullable: true }) scaled: number | null;
  @ApiProperty({ type: Boolean, nullable: true }) passed: boolean | null;
}
export class QuestionFiguresDto {
  @IdField() questionId: string;
  @TextField() title: string;
  @WholeField() answers: number;
  @NumberField({ description: 'Mean share of the points, from 0 to 1' }) facility: number;
  @ApiProperty({ type: Number, nullable: true, description: 'From -1 to 1' }) discrimination: number | null;
}
export class ResultsDto {
  @ApiProperty({ type: [AttemptLineDto] }) items: AttemptLineDto[];
  @WholeField() total: number;
  @ApiProperty({ type: String, nullable: true }) next: string | null;
  @ApiProperty({ type: [QuestionFiguresDto] }) questions: QuestionFiguresDto[];
}
