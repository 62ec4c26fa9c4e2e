import {
  ChoiceField,
  EmailField,
  FlagField,
  IdField,
  languages,
  TextField,
  WholeField,
} from '@domdom/platform';
import { bases, type Purpose, purposes } from '../domain/consent';
import { type Sex, sexes } from '../domain/sex';

export class SignInDto {
  @TextField({ max: 100 }) login: string;
  @TextField({ max: 200 }) password: string;
  /** Where to go on to. */
  @TextField({ optional: true, max: 500 }) next?: string;
}

export class SignUpDto {
  @TextField({ min: 2, max: 120 }) fullName: string;
  @TextField({ max: 100, description: 'A phone number or a user name' }) login: string;
  @TextField({ min: 8, max: 200 }) password: string;
  @EmailField({ optional: true }) email?: string;
  @FlagField({ optional: true }) analytics?: boolean;
  @FlagField({ optional: true }) recommendations?: boolean;
  @FlagField({ optional: true }) invitations?: boolean;
  @TextField({ optional: true, max: 500 }) next?: string;
}

export class ForgottenDto {
  @TextField({ max: 100 }) login: string;
}

export class ResetDto {
  @TextField({ min: 8, max: 40 }) code: string;
  @TextField({ min: 8, max: 200 }) password: string;
}

export class SwitchPersonDto {
  @IdField() personId: string;
  @TextField({ min: 4, max: 6, pattern: /^\d+$/, code: 'notANumber' }) pin: string;
}

export class SetPinDto {
  @TextField({ min: 4, max: 6, pattern: /^\d+$/, code: 'notANumber' }) pin: string;
}

export class DetailsDto {
  @TextField({ min: 2, max: 120 }) fullName: string;
  @EmailField({ optional: true }) email?: string;
  @WholeField({ optional: true, min: 1900, max: 2026 }) birthYear?: number;
  @ChoiceField(sexes, { optional: true }) sex?: Sex;
  @ChoiceField(languages) language: (typeof languages)[number];
}

export class PlaceDto {
  @IdField() unitId: string;
}

export class PlaceSearchDto {
  @TextField({ optional: true, max: 100 }) q?: string;
}

export class PasswordDto {
  @TextField({ max: 200 }) presentPassword: string;
  @TextField({ min: 8, max: 200 }) password: string;
}

export class ConsentDto {
  @ChoiceField(purposes) purpose: Purpose;
}

export class TokenDto {
  @TextField({ max: 100 }) name: string;
}

export class ActingDto {
  @IdField() personId: string;
  @ChoiceField(bases.filter((basis) => basis !== 'self')) basis: (typeof bases)[number];
  @FlagField() agreed: boolean;
}

export class PersonIdDto {
  @IdField() personId: string;
}

/** Who is asking, as the API answers it. */
export class MeDto {
  @IdField() id: string;
  @TextField() fullName: string;
  @ChoiceField(languages) language: string;
  @IdField({ optional: true }) homeUnitId: string | null;
  @TextField({ optional: true, description: 'The official who acts for this person' }) representedBy:
    | string
    | null;
}

export class TokenIdDto {
  @IdField() id: string;
}
