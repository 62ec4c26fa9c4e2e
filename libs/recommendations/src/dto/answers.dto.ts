import { ApiProperty } from '@nestjs/swagger';
import { type Aim, aims, type StartLevel, type SuitTime, startLevels, suitTimes } from '../domain/answers';
import { type HistoryStatus, historyStatuses, type Leavable, leavable } from '../domain/person-facts';
import { type ItemKind, itemKinds } from '../domain/recommendable';
import { type Basis, bases } from '../scoring/scores';

const sources = [
  ...[
    'took',
    'next',
    'similar',
    'interest',
    'aim',
    'level',
    'level-near',
    'wish',
    'province',
    'commune',
    'age',
  ],
  ...['topic', 'season', 'everyone', 'usual', 'near', 'time', 'seats'],
];

export class ReasonDto {
  @ApiProperty({ enum: sources }) source: string;
  @ApiProperty({ description: 'In words, in the language of the address' }) words: string;
  @ApiProperty({ description: 'The part of all that speaks for the item, 0 to 1' }) share: number;
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'The own course that it names' })
  courseId: string | null;
}
export class RecommendedDto {
  @ApiProperty({ enum: itemKinds }) kind: ItemKind;
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() title: string;
  @ApiProperty({ description: 'The address of its page' }) path: string;
  @ApiProperty() score: number;
  @ApiProperty({ enum: bases, description: 'What the score follows from' }) basis: Basis;
  @ApiProperty({ type: [ReasonDto] }) reasons: ReasonDto[];
}
export class RecommendationsDto {
  @ApiProperty({ description: 'False without consent: then the items are what is popular' })
  personal: boolean;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) modelId: string | null;
  @ApiProperty({
    type: [RecommendedDto],
    description: 'Programmes, then courses, classes and resources; each kind the best first',
  })
  items: RecommendedDto[];
}

export class WhyDto extends RecommendedDto {
  @ApiProperty({ type: [ReasonDto], description: 'With `small` they add up to 1, the strongest first' })
  raises: ReasonDto[];
  @ApiProperty({ description: 'What is too little to name' }) small: number;
  @ApiProperty({ type: [ReasonDto], description: 'Shares below 0, the strongest first' }) lowers: ReasonDto[];
}

export class AnswersDto {
  @ApiProperty({ type: [String], description: 'Topics ticked in earlier questions' }) topics: string[];
  @ApiProperty({ enum: aims, nullable: true, type: String }) aim: Aim | null;
  @ApiProperty({ enum: startLevels, nullable: true, type: String }) level: StartLevel | null;
  @ApiProperty({ enum: suitTimes, nullable: true, type: String }) suits: SuitTime | null;
}
export class KnownItemDto {
  @ApiProperty({ format: 'uuid', description: 'A course, or a class that belongs to none' }) id: string;
  @ApiProperty() title: string;
  @ApiProperty({ enum: [...historyStatuses] }) status: HistoryStatus;
}
export class HiddenItemDto {
  @ApiProperty({ enum: itemKinds }) kind: ItemKind;
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() title: string;
}
export class NotCountedDto {
  @ApiProperty({ enum: leavable }) what: Leavable;
  @ApiProperty() key: string;
}
export class KnownDto {
  @ApiProperty({ type: [KnownItemDto] }) history: KnownItemDto[];
  @ApiProperty({ type: AnswersDto, nullable: true }) answers: AnswersDto | null;
  @ApiProperty({ type: [String], description: 'Topics told to the commune' }) wishes: string[];
  @ApiProperty({ type: [HiddenItemDto] }) hidden: HiddenItemDto[];
  @ApiProperty({ type: String, nullable: true }) province: string | null;
  @ApiProperty({ type: String, nullable: true }) commune: string | null;
  @ApiProperty({ type: String, nullable: true }) ageGroup: string | null;
  @ApiProperty({ type: [NotCountedDto], description: 'What does not count because the person said so' })
  leftOut: NotCountedDto[];
  @ApiProperty({ description: 'How often something was recommended and noted' }) shown: number;
}
export class ForgottenDto {
  @ApiProperty() answers: number;
  @ApiProperty() dislikes: number;
  @ApiProperty() leftOut: number;
  @ApiProperty() shown: number;
}
