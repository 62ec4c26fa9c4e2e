import { IdField, ListField, TextField, WholeField } from '@domdom/platform';

/** Checking in: by the four digits, or by a ticket that a scanned code gave. */
export class CheckInDto {
  @IdField() sessionId: string;
  @TextField({ optional: true, pattern: /^\d{4}$/, description: 'The four digits shown in the room' })
  code?: string;
  @TextField({ optional: true, max: 400, description: 'What a scanned code gave' }) ticket?: string;
  @ListField({ optional: true, max: 20, description: 'Who is there; nobody named: the asking person' })
  personIds?: string[];
}
export class CheckInStartDto {
  @IdField({ optional: true }) session?: string;
  @TextField({ optional: true, max: 400 }) ticket?: string;
}
export class CheckInApiDto {
  @TextField({ optional: true, pattern: /^\d{4}$/, description: 'The four digits shown in the room' })
  code?: string;
  @TextField({ optional: true, max: 400, description: 'The last part of the scanned address' }) pass?: string;
  @ListField({ optional: true, max: 20, description: 'Who is there; nobody named: the asking person' })
  personIds?: string[];
}
export class CheckedInDto {
  @TextField() title: string;
  @WholeField({ description: 'How many are marked now who were not before' }) marked: number;
}
/** What a page in the room shows; no codes while nobody can check in. */
export class ShownCodesDto {
  @TextField({ optional: true }) digits: string | null;
  @TextField({ optional: true, description: 'The address that the square code holds' }) address:
    | string
    | null;
  @TextField({ optional: true, max: 20_000, description: 'The square code, an SVG in a data address' })
  picture: string | null;
  @WholeField() present: number;
  @WholeField() registered: number;
}
