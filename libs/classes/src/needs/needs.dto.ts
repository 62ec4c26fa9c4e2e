import {
  ChoiceField,
  DateField,
  IdField,
  ListField,
  NestedField,
  TextField,
  WholeField,
} from '@domdom/platform';
import { type Topic, topics } from '@domdom/ui';
import { type NeedTime, needTimes } from './need';

export class NeedDto {
  @ListField({ choices: topics, optional: true, max: topics.length }) topics?: Topic[];
  @ListField({ choices: needTimes, optional: true, max: needTimes.length, description: 'When it would suit' })
  times?: NeedTime[];
  @TextField({ optional: true, max: 300, description: 'In their own words' }) words?: string;
}
export class OwnNeedDto {
  @ListField({ choices: topics }) topics: Topic[];
  @ListField({ choices: needTimes }) times: NeedTime[];
  @TextField({ optional: true }) words: string | null;
}

const most = 100_000;
/** A paper survey: how many people of a unit want each topic. */
export class NeedSheetFormDto {
  @DateField() askedOn: string;
  @WholeField({ optional: true, max: most }) general?: number;
  @WholeField({ optional: true, max: most }) science?: number;
  @WholeField({ optional: true, max: most }) law?: number;
  @WholeField({ optional: true, max: most }) 'essential-skills'?: number;
  @WholeField({ optional: true, max: most }) 'digital-skills'?: number;
  @WholeField({ optional: true, max: most }) 'green-skills'?: number;
  @WholeField({ optional: true, max: most }) 'family-safety'?: number;
  @WholeField({ optional: true, max: most }) work?: number;
}

export class TopicCountDto {
  @ChoiceField(topics) topic: Topic;
  @WholeField({ optional: true, description: 'Null for one or two' }) people: number | null;
}
export class TimeCountDto {
  @ChoiceField(needTimes) time: NeedTime;
  @WholeField({ optional: true, description: 'Null for one or two' }) people: number | null;
}
export class AreaCountDto {
  @IdField() unitId: string;
  @TextField() name: string;
  @WholeField({ optional: true, description: 'Null for one or two' }) people: number | null;
}
export class NeedFiguresDto {
  @WholeField({ optional: true }) answered: number | null;
  @NestedField(() => TopicCountDto, { many: true }) topics: TopicCountDto[];
  @NestedField(() => TimeCountDto, { many: true }) times: TimeCountDto[];
  @NestedField(() => AreaCountDto, { many: true }) areas: AreaCountDto[];
  @ListField() words: string[];
}
