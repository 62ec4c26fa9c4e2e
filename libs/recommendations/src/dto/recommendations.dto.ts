import { ChoiceField, IdField, TextField, WholeField } from '@domdom/platform';
import { type Topic, topics } from '@domdom/ui';
import { type Question, questions } from '../domain/answers';
import { type Leavable, leavable } from '../domain/person-facts';
import { type ItemKind, itemKinds } from '../domain/recommendable';

/** Something that was recommended. */
export class ItemDto {
  @ChoiceField(itemKinds) kind: ItemKind;
  @IdField() id: string;
}

/** One of the choices of a question. */
export class AnswerDto {
  @TextField({ max: 20, description: 'One of the choices of the question' }) answer: string;
}
export class QuestionDto {
  @ChoiceField(questions) question: Question;
}
export class TopicDto {
  @ChoiceField(topics) topic: Topic;
}

/** Something that a person does not want to be counted. */
export class LeftOutDto {
  @ChoiceField(leavable, { description: 'An item of the history, a wish, the place or the age' })
  what: Leavable;
  @TextField({
    optional: true,
    max: 40,
    description: 'The id of the item or the topic of the wish; empty for the place and the age',
  })
  key?: string;
}

/** A place at which recommendations are looked at. */
export class NearDto {
  @IdField({ optional: true, description: 'A unit for whose place it is asked; it is not kept' })
  place?: string;
}
export class PlaceSearchDto {
  @TextField({ optional: true, max: 100 }) q?: string;
}

export class WantedDto extends NearDto {
  @WholeField({ optional: true, min: 0, max: 50, description: 'How many courses; 10 unless said' })
  courses?: number;
  @WholeField({ optional: true, min: 0, max: 20, description: 'How many programmes; 5 unless said' })
  programmes?: number;
  @WholeField({ optional: true, min: 0, max: 20, description: 'How many community classes; 5 unless said' })
  classes?: number;
  @WholeField({ optional: true, min: 0, max: 20, description: 'How many open resources; none unless said' })
  resources?: number;
}
