import {
  ChoiceField,
  DateField,
  FlagField,
  IdField,
  ListField,
  NestedField,
  TextField,
  WholeField,
} from '@domdom/platform';
import { ApiProperty } from '@nestjs/swagger';
import { type MaterialKind, materialKinds } from '../material';

export class MaterialDto {
  @ChoiceField(materialKinds) kind: MaterialKind;
  @TextField({ optional: true, max: 200 }) title?: string;
  @IdField({ optional: true, description: 'The session it belongs to; without it, the whole class' })
  sessionId?: string;
  @TextField({ optional: true, max: 2000, description: 'https address of a link' }) address?: string;
  @IdField({ optional: true, description: "A lesson of the class's course" }) lessonId?: string;
}
/** The fields of its page: the file is a field, too. */
export interface MaterialFields extends MaterialDto {
  file?: string;
}
/** What the API takes: the form with its file. */
export class MaterialUploadDto extends MaterialDto {
  @ApiProperty({ type: String, format: 'binary', required: false }) file?: unknown;
}
export class MaterialAnswerDto {
  @IdField() id: string;
  @IdField({ optional: true }) sessionId: string | null;
  @ChoiceField(materialKinds) kind: MaterialKind;
  @TextField() title: string;
  @TextField({ optional: true }) fileName: string | null;
  @TextField({ optional: true }) mime: string | null;
  @WholeField({ optional: true }) bytes: number | null;
  @TextField({ optional: true, description: 'Where it is found: a path of the portal, or an address' })
  href: string | null;
}

export class RecordingDto {
  @IdField() sessionId: string;
  @TextField({ max: 2000, description: 'https address at one of the sites that are taken' }) address: string;
  @FlagField({ description: 'Everybody in the session has agreed' }) agreed: boolean;
}
export class RecordingAnswerDto {
  @IdField() sessionId: string;
  @TextField() address: string;
}
export class AfterDto {
  @NestedField(() => MaterialAnswerDto, { many: true }) materials: MaterialAnswerDto[];
  @NestedField(() => RecordingAnswerDto, { many: true }) recordings: RecordingAnswerDto[];
}

export class FeedbackFormDto {
  /** From the button that was tapped: form values are texts. */
  @ChoiceField(['1', '2', '3']) face: '1' | '2' | '3';
  @TextField({ optional: true, max: 300 }) words?: string;
}
export class FeedbackDto {
  @WholeField({ min: 1, max: 3, description: '1 unhappy, 2 fair, 3 happy' }) face: 1 | 2 | 3;
  @TextField({ optional: true, max: 300 }) words?: string;
}
export class FaceCountsDto {
  @WholeField() unhappy: number;
  @WholeField() fair: number;
  @WholeField() happy: number;
}
export class SessionFeedbackDto {
  @IdField() sessionId: string;
  @WholeField() answers: number;
  @NestedField(() => FaceCountsDto) faces: FaceCountsDto;
  @ListField() words: string[];
}

export class CompletionRuleDto {
  @WholeField({ min: 1, max: 100, description: 'The share of the held sessions, in percent' })
  percent: number;
}
export class CompletedClassDto {
  @IdField() classId: string;
  @TextField() title: string;
  @TextField() unitName: string;
  @WholeField({ description: 'Sessions they were at' }) attended: number;
  @WholeField({ description: 'Sessions that were held' }) held: number;
  @DateField() completedAt: Date;
}
