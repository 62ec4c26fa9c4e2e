import { ChoiceField, FlagField, IdField, ListField, TextField, WholeField } from '@domdom/platform';
import { type ReportReason, reportReasons } from '../domain/post';
import { type DiscussionMode, discussionModes } from '../domain/settings';

export const questionShows = ['open', 'answered', 'mine'] as const;
export type QuestionShow = (typeof questionShows)[number];

/** What one may look for among the questions. */
export class QuestionFilter {
  @TextField({ optional: true, max: 100, description: 'Words, diacritics not needed' }) q?: string;
  @ChoiceField(questionShows, { optional: true }) show?: QuestionShow;
  @IdField({ optional: true, description: 'Questions about this lesson' }) lesson?: string;
  @TextField({ optional: true, max: 300, description: 'The `next` of the page before' }) after?: string;
}
export class AfterDto {
  @TextField({ optional: true, max: 300, description: 'The `next` of the page before' }) after?: string;
}
export class AboutLessonDto {
  @IdField({ optional: true }) lesson?: string;
}

class WordsDto {
  @TextField({ max: 8000, description: 'Markdown: emphasis, lists, links, quotes, code' }) body: string;
  @ListField({ optional: true, max: 20, description: 'Who is meant where several people bear a name' })
  mentionIds?: string[];
}
export class QuestionDto extends WordsDto {
  @TextField({ max: 160 }) title: string;
  @IdField({ optional: true, description: 'The lesson of the course that it is about' }) lessonId?: string;
}
export class AnswerDto extends WordsDto {}
/** A post that is changed; only a question has a title. */
export class EditDto extends WordsDto {
  @TextField({ optional: true, max: 160 }) title?: string;
}
export class MarkDto {
  @IdField({ optional: true, description: 'The answer that helped; none takes the mark back' })
  answerId?: string;
}
export class ReportDto {
  @ChoiceField(reportReasons) reason: ReportReason;
  @TextField({ optional: true, max: 500 }) words?: string;
}

export const decisions = ['approve', 'hide', 'restore', 'leave'] as const;
/** `leave`: nothing is wrong with it. */
export type Decision = (typeof decisions)[number];
export class DecisionDto {
  @ChoiceField(decisions) decision: Decision;
  @TextField({ optional: true, max: 300, description: 'Why it is hidden; its author reads this' })
  reason?: string;
}
/** The same through a form, which leads back to where it stood. */
export class DecisionFormDto extends DecisionDto {
  @ChoiceField(['queue'], { optional: true }) back?: 'queue';
}
export class ThankDto {
  @FlagField() thanks: boolean;
}
export class MuteDto {
  @FlagField() muted: boolean;
}
export class SettingsDto {
  @ChoiceField(discussionModes) mode: DiscussionMode;
  @FlagField() openReading: boolean;
  @FlagField() namesHidden: boolean;
  @FlagField() pictures: boolean;
}

/** What the API answers. */
export class DiscussionAnswer extends SettingsDto {
  @ChoiceField(['courses', 'classes']) kind: 'courses' | 'classes';
  @IdField({ description: 'Of the course or the class' }) subjectId: string;
  @TextField() title: string;
  @FlagField() muted: boolean;
  @FlagField() mayWrite: boolean;
  @FlagField() mayModerate: boolean;
}
export class PostAnswer {
  @IdField() id: string;
  @IdField({ optional: true, description: 'Of an answer' }) questionId?: string;
  @ChoiceField(['you', 'named', 'unnamed', 'gone']) author: string;
  @TextField({ optional: true }) authorName?: string;
  @FlagField() byStaff: boolean;
  @ChoiceField(['visible', 'waiting', 'hidden', 'deleted']) status: string;
  @TextField({ optional: true }) title?: string;
  @TextField({ optional: true, description: 'Clean HTML; missing where the text is gone or hidden' })
  bodyHtml?: string;
  @IdField({ optional: true }) lessonId?: string;
  @FlagField({ description: 'An answer that was marked as the solution' }) marked: boolean;
  @FlagField({ description: 'A question that has a solution' }) answered: boolean;
  @WholeField() answerCount: number;
  @WholeField() helpfulCount: number;
  @FlagField() thanked: boolean;
  @TextField({ description: 'ISO 8601' }) createdAt: string;
  @TextField({ optional: true }) editedAt?: string;
  @TextField({ optional: true, description: 'The address of its picture' }) picture?: string;
}
export class CreatedPostAnswer {
  @IdField() id: string;
  @ChoiceField(['visible', 'waiting']) status: 'visible' | 'waiting';
}
export class ThankedAnswer {
  @WholeField() helpfulCount: number;
}
