import { ChoiceField, DateField, TextField } from '@domdom/platform';
import { VERSIONS, type XapiVersion } from '../../xapi';
import { AUTHS, type TargetAuth } from '../domain/target';

/** Where another store is and how it knows us. */
export class AccessDto {
  @TextField({ min: 8, max: 500 }) endpoint: string;
  @ChoiceField(AUTHS) auth: TargetAuth;
  /** For Basic only. */
  @TextField({ optional: true, max: 500 }) key?: string;
  /** The secret of Basic, or the token of Bearer. Called so that it is never sent back to a page. */
  @TextField({ max: 4000 }) password: string;
}

export class NewTargetDto extends AccessDto {
  @TextField({ min: 2, max: 100 }) name: string;
  @ChoiceField(VERSIONS) version: XapiVersion;
  /** The code of the organisation whose records are sent. */
  @TextField({ optional: true, max: 20 }) organisation?: string;
  /** IRIs, one a line. */
  @TextField({ optional: true, max: 4000 }) verbs?: string;
  @TextField({ optional: true, max: 1000 }) activity?: string;
  @DateField({ optional: true }) since?: string;
}

export class RefusedDto {
  @TextField({ max: 20, pattern: /^\d{1,18}$/ }) seq: string;
}

export class RefusedAfterDto {
  @TextField({ optional: true, max: 20, pattern: /^\d{1,18}$/ }) after?: string;
}
