import { ChoiceField, IdField, ListField, WholeField } from '@domdom/platform';
import { type Topic, topics } from '@domdom/ui';
import { ApiProperty } from '@nestjs/swagger';
import { type Aim, aims, type PhoneSkill, phoneSkills } from '../domain/answers';
import { type ItemKind, itemKinds } from '../domain/shelf-items';
import { type Basis, bases } from '../scoring/scores';

/** What a newcomer answers. */
export class AnswersDto {
  @ListField({ choices: topics, optional: true, description: 'Topics of interest' }) topics?: Topic[];
  @ChoiceField(phoneSkills, { description: 'How well they use a phone' }) phoneSkill: PhoneSkill;
  @ChoiceField(aims, { description: 'What they want to learn for' }) aim: Aim;
}

/** Something that was recommended. */
export class ItemDto {
  @ChoiceField(itemKinds) kind: ItemKind;
  @IdField() id: string;
}

export class WantedDto {
  @WholeField({ optional: true, min: 0, max: 50, description: 'How many courses; 10 unless said' })
  courses?: number;
  @WholeField({ optional: true, min: 0, max: 20, description: 'How many programmes; 5 unless said' })
  programmes?: number;
}

export class ReasonDto {
  @ApiProperty({ enum: ['took', 'similar', 'interest', 'aim', 'wish', 'province', 'age', 'everyone'] })
  source: string;
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
  @ApiProperty({ type: [RecommendedDto], description: 'Programmes first, each kind the best first' })
  items: RecommendedDto[];
}
