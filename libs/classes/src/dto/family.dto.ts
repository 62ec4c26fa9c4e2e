import { ChoiceField, FlagField, IdField, ListField, TextField, WholeField } from '@domdom/platform';
import { type SeatKind, seatKinds } from '../domain/class-kinds';
import { type Relation, relations } from '../family/family';

/** Somebody of the family who has no phone. */
export class FamilyMemberDto {
  @TextField({ min: 2, max: 120 }) fullName: string;
  @WholeField({ min: 1900, max: 2100 }) birthYear: number;
  @ChoiceField(relations) relation: Relation;
  @FlagField({ description: 'They agree, or who answers for a child does' }) agreed: boolean;
}

/** People of one family who join at once. */
export class BringDto {
  @ListField({ max: 13, description: 'Oneself and people of the family' }) personIds: string[];
  @ChoiceField(seatKinds, { optional: true }) mode?: SeatKind;
  @FlagField({ optional: true, description: 'Places for all of them or for none' }) together?: boolean;
}

/** Of whom it is: oneself without it. */
export class ForPersonDto {
  @IdField({ optional: true, description: 'One of the family; oneself without it' }) personId?: string;
}
export class ChangeModeDto extends ForPersonDto {
  @ChoiceField(seatKinds) mode: SeatKind;
}

export class FamilyMemberAnswerDto {
  @IdField() id: string;
  @TextField() name: string;
  @WholeField({ optional: true }) birthYear: number | null;
  @ChoiceField(relations) relation: string;
}
