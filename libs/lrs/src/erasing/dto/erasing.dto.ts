import { IdField, TextField } from '@domdom/platform';

export class EraseDto {
  @IdField({ optional: true }) personId?: string;
  /** E-mail addresses, accounts, OpenIDs: one a line. */
  @TextField({ optional: true, max: 4000 }) identifiers?: string;
}

export class ErasureIdDto {
  @IdField() id: string;
}

export class DeclineDto extends ErasureIdDto {
  @TextField({ min: 5, max: 500 }) why: string;
}

export class FindPersonDto {
  /** A part of a name. */
  @TextField({ optional: true, max: 100 }) q?: string;
  @IdField({ optional: true }) person?: string;
}
