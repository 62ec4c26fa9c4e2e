import { IdField, NestedField, TextField, WholeField } from '@domdom/platform';

export class UnitSearchDto {
  @TextField({ optional: true, max: 100 }) q?: string;
}
export class MissingRowDto {
  @TextField({ optional: true, description: 'Null for words that were searched' }) topic: string | null;
  @TextField({ optional: true, description: 'Folded; null for a topic' }) words: string | null;
  @WholeField({ optional: true, description: 'People who said so at least, in threes; null for one or two' })
  wishes: number | null;
  @WholeField({
    description: 'People who searched it and found nothing, each once a day; below five they are none',
  })
  searches: number;
  @WholeField({ description: 'Classes with a session in the next eight weeks' }) classes: number;
  @WholeField({ optional: true, description: 'Null without a limit' }) places: number | null;
  @WholeField() courses: number;
  @WholeField({ description: 'Open learning resources' }) resources: number;
}
export class MissingAreaDto {
  @IdField() unitId: string;
  @TextField() name: string;
  @WholeField({ optional: true }) wishes: number | null;
  @WholeField() searches: number;
}
export class MissingDto {
  @IdField() unitId: string;
  @TextField() unitName: string;
  @NestedField(() => MissingRowDto, { many: true }) items: MissingRowDto[];
  @NestedField(() => MissingAreaDto, { many: true }) areas: MissingAreaDto[];
}
