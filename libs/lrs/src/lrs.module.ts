import { provideConfig } from '@domdom/platform';
import { Module } from '@nestjs/common';
import { CredentialsService } from './credentials.service';
import { LrsConfig } from './lrs.config';
import { LrsService } from './lrs.service';
import { RecordsRepository } from './records/records.repository';
import { RecordsService } from './records/records.service';
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
const services = [CredentialsService, LrsService, RecordsService, Tenants];

/** The learning-record store for portal, worker and commands. */
@Module({
  providers: [provideConfig(LrsConfig), ...store, ...services, RecordsRepository, AddMonthsJob],
  exports: [LrsConfig, ...store, ...services],
})
export class LrsModule {}
