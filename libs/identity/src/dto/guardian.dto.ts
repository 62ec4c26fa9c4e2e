import { FlagField, TextField } from '@domdom/platform';

/** The account of a parent or guardian, who agrees with a child. */
export class GuardianDto {
  @TextField({ max: 100 }) login: string;
  @TextField({ max: 200 }) password: string;
  @FlagField({ optional: true }) agreed?: boolean;
}

/** What an official was told by a parent or guardian. */
export class ThroughOfficialDto {
  @FlagField({ optional: true }) agreed?: boolean;
}
