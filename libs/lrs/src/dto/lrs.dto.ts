import { ChoiceField, IdField, ListField, TextField } from '@domdom/platform';
import { type Scope, scopes } from '../domain/scopes';
import { VERSIONS, type XapiVersion } from '../xapi';

export class NewCredentialDto {
  @TextField({ min: 2, max: 100 }) name: string;
  @TextField({ optional: true, max: 20 }) organisation?: string;
  @ChoiceField(VERSIONS) version: XapiVersion;
  @ListField({ optional: true, choices: scopes }) scopes?: Scope[];
}

export class CredentialIdDto {
  @IdField() id: string;
}

export class RecordsBeforeDto {
  @TextField({ optional: true, max: 20 }) before?: string;
}
