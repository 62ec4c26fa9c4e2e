export { CredentialsService, type MadeCredential, type NewCredential } from './credentials.service';
export { type Scope, scopes } from './domain/scopes';
export { LrsModule } from './lrs.module';
export { LrsService, type RecordedFor } from './lrs.service';
export { LrsWebModule } from './lrs-web.module';
export { lrsSchema } from './schema';
