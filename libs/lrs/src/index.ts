export { CredentialsService, type MadeCredential, type NewCredential } from './credentials.service';
export { type Scope, scopes } from './domain/scopes';
export { ErasuresService, type WhomToErase } from './erasing/erasures.service';
export { TargetsService, type WantedTarget } from './forwarding/targets.service';
export { LrsModule } from './lrs.module';
export { LrsService, type RecordedFor } from './lrs.service';
export { LrsWebModule } from './lrs-web.module';
export { LrsWorkerModule } from './lrs-worker.module';
export { type PastStatement, PastStatements } from './past-statements';
export {
  activityIds,
  activityTypes,
  type PortalActivity,
  type PortalDeed,
  type PortalVerb,
  portalStatement,
  stepsExtension,
  verbs,
} from './portal';
export { PortalRecords, type RecordedDeed } from './portal-records';
export { lrsSchema } from './schema';
export { LaunchData } from './sessions/launch-data';
export type { RecordSession } from './sessions/record-session';
export { RecordSessions } from './sessions/record-sessions';
export { type SessionWatcher, SessionWatchers } from './sessions/session-watchers';
export type { Statement } from './xapi';
