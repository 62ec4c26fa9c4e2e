import { FlagField, IdField, NestedField, TextField } from '@domdom/platform';
import { PersonNameDto } from '../dto/class-answer.dto';

export class TeamMemberDto {
  @IdField() personId: string;
}
export class TeamSearchDto {
  @TextField({ optional: true, max: 100 }) q?: string;
}
/** The unit that is asked to hold a class too; without one, the unit of the class holds it alone. */
export class PartnerDto {
  @IdField({ optional: true, description: "Another organisation's unit over the same territory" })
  partnerUnitId?: string;
}

export class TeamDto {
  @NestedField(() => PersonNameDto, { many: true }) instructors: PersonNameDto[];
  @NestedField(() => PersonNameDto, { many: true, description: 'They call the roll and register people' })
  helpers: PersonNameDto[];
}
export class TeamCandidateDto extends PersonNameDto {
  @TextField({ optional: true, description: 'Where they live' }) homeName: string | null;
  @FlagField({ description: 'Whether their role lets them teach for the unit' }) mayTeach: boolean;
}
