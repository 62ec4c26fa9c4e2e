import type { Credential } from '../domain/credential';
import { allows, type LrsAction } from '../domain/scopes';
import type { XapiVersion } from '../xapi';
import { refusals } from './refusal';
import type { XapiRequest } from './xapi-request';

/** A request of a known sender under the rules of one version. */
export interface XapiCall extends XapiRequest {
  credential: Credential;
  version: XapiVersion;
}

/** @throws Refusal with 403 */
export function demand({ credential }: XapiCall, action: LrsAction): void {
  if (!allows(credential.scopes, action)) throw refusals.forbidden(action);
}
