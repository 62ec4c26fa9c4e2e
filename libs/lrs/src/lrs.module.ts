import { provideConfig } from '@domdom/platform';
import { Module } from '@nestjs/common';
import { CredentialsService } from './credentials.service';
import { ErasePersonJob } from './erasing/erase-person.job';
import { ErasedPeople } from './erasing/erased-people';
import { Eraser } from './erasing/eraser';
import { ErasuresRepository } from './erasing/erasures.repository';
import { ErasuresService } from './erasing/erasures.service';
import { Leftovers } from './erasing/leftovers';
import { Rewriter } from './erasing/rewriter';
import { CleanExportsJob } from './export/clean-exports.job';
import { ExportJob } from './export/export.job';
import { ExportsRepository } from './export/exports.repository';
import { ExportsService } from './export/exports.service';
import { Forwarder } from './forwarding/forwarder';
import { ForwardingConfig } from './forwarding/forwarding.config';
import { RefusedRepository } from './forwarding/refused.repository';
import { RemoteStore } from './forwarding/remote-store';
import { StatementSource } from './forwarding/statement-source';
import { TargetsRepository } from './forwarding/targets.repository';
import { TargetsService } from './forwarding/targets.service';
import { StoredSignal } from './live/stored-signal';
import { LrsConfig } from './lrs.config';
import { LrsService } from './lrs.service';
import { PastStatements } from './past-statements';
import { PortalRecords } from './portal-records';
import { RecordsRepository } from './records/records.repository';
import { RecordsService } from './records/records.service';
import { LaunchData } from './sessions/launch-data';
import { RecordSessions } from './sessions/record-sessions';
import { SessionWatchers } from './sessions/session-watchers';
import { Activities } from './store/activities';
import { AddMonthsJob } from './store/add-months.job';
import { Attachments } from './store/attachments';
import { CarefulWriter } from './store/careful-writer';
import { Consistency } from './store/consistency';
import { Documents } from './store/documents';
import { GroupInserter } from './store/group-inserter';
import { Keys } from './store/keys';
import { Months } from './store/months';
import { References } from './store/references';
import { StatementReader } from './store/statement-reader';
import { StatementWriter } from './store/statement-writer';
import { Tenants } from './tenants';

const store = [
  Activities,
  Attachments,
  CarefulWriter,
  Consistency,
  Documents,
  GroupInserter,
  Keys,
  Months,
  References,
  StatementReader,
  StatementWriter,
];
const services = [CredentialsService, LrsService, PastStatements, PortalRecords, RecordsService, Tenants];
const sessions = [LaunchData, RecordSessions, SessionWatchers];

const forwarding = [
  Forwarder,
  RefusedRepository,
  RemoteStore,
  StatementSource,
  TargetsRepository,
  TargetsService,
];

const erasing = [
  ErasedPeople,
  ErasePersonJob,
  Eraser,
  ErasuresRepository,
  ErasuresService,
  Leftovers,
  Rewriter,
];
const exporting = [CleanExportsJob, ExportJob, ExportsRepository, ExportsService];

/** The learning-record store for portal, worker and commands. */
@Module({
  providers: [
    provideConfig(LrsConfig),
    ...store,
    ...services,
    ...sessions,
    RecordsRepository,
    StoredSignal,
    ...exporting,
    AddMonthsJob,
    provideConfig(ForwardingConfig),
    ...forwarding,
    ...erasing,
  ],
  exports: [
    LrsConfig,
    ...store,
    ...services,
    ...sessions,
    ...forwarding,
    ...exporting,
    ...erasing,
    StoredSignal,
  ],
})
export class LrsModule {}
