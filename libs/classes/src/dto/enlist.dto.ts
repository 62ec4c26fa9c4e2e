import { type Basis, bases, type Sex, sexes } from '@domdom/identity';
import { ChoiceField, FlagField, IdField, TextField, WholeField } from '@domdom/platform';
import { type SeatKind, seatKinds } from '../domain/class-kinds';

/** How somebody may agree to being registered by another; never their own click. */
export const spokenBases = bases.filter((basis) => basis !== 'self');

/** Registering somebody on their behalf: a person who is known, or the name of one who is not. */
export class EnlistDto {
  @IdField({ optional: true }) personId?: string;
  @TextField({ optional: true, min: 2, max: 120 }) fullName?: string;
  @WholeField({ optional: true, min: 1900, max: 2100 }) birthYear?: number;
  @ChoiceField(sexes, { optional: true }) sex?: Sex;
  @ChoiceField(seatKinds, { optional: true }) mode?: SeatKind;
  @ChoiceField(spokenBases) basis: Basis;
  @FlagField() agreed: boolean;
}

export class PeopleSearchDto {
  @TextField({ optional: true, max: 100 }) q?: string;
}

export class RemoveDto {
  @IdField() personId: string;
}
