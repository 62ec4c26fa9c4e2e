import { type Sex, sexes } from '@domdom/identity';
import { ChoiceField, FlagField, IdField, TextField, WholeField } from '@domdom/platform';
import { type UnitKind, type UnitLevel, unitKinds, unitLevels } from '../domain/unit.entity';

export class UnitFiltersDto {
  @TextField({ optional: true, max: 100, description: 'Part of a name; diacritics do not matter' })
  q?: string;
  @IdField({ optional: true }) parent?: string;
  @TextField({ optional: true, max: 20 }) organisation?: string;
  @ChoiceField(unitLevels, { optional: true }) level?: UnitLevel;
  @TextField({ optional: true, max: 500 }) after?: string;
}

export class NewUnitDto {
  @TextField({ min: 2, max: 150 }) name: string;
  @ChoiceField(unitKinds) kind: UnitKind;
}

export class RenameUnitDto {
  @TextField({ min: 2, max: 150 }) name: string;
  @TextField({ optional: true, max: 200 }) decision?: string;
}

export class PeopleFiltersDto {
  @TextField({ optional: true, max: 100 }) q?: string;
  @TextField({ optional: true, max: 500 }) after?: string;
}

/** A person without a phone, registered by an official. */
export class RegisterPersonDto {
  @TextField({ min: 2, max: 120 }) fullName: string;
  @WholeField({ optional: true, min: 1900, max: 2026 }) birthYear?: number;
  @ChoiceField(sexes, { optional: true }) sex?: Sex;
  @TextField({ optional: true, max: 100 }) login?: string;
  @ChoiceField(['spoken', 'signed-paper', 'legal-representative']) basis:
    | 'spoken'
    | 'signed-paper'
    | 'legal-representative';
  @FlagField() agreed: boolean;
}

export class GiveRoleDto {
  @IdField() personId: string;
  @ChoiceField(['instructor', 'official']) role: 'instructor' | 'official';
}
