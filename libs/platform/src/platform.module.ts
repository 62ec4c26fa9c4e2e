import path from 'node:path';
import { BullModule } from '@nestjs/bull';
import {
  type DynamicModule,
  Global,
  Inject,
  Module,
  type OnApplicationShutdown,
  type Provider,
} from '@nestjs/common';
import type { Redis } from 'ioredis';
import { AuditLog } from './audit/audit-log';
import { Clock, SystemClock } from './clock/clock';
import { PlatformConfig, provideConfig } from './config';
import { PlatformConfigModule } from './config/config.module';
import { DatabaseModule, type Schema } from './database';
import { GuestHosts } from './guests/guest-hosts';
import { Seals } from './guests/seals';
import { HealthController } from './health/health.controller';
import { homePageProvider } from './home-page/home-page';
import { AccessGuard } from './http/access.guard';
import { Assets } from './http/assets';
import { Csrf } from './http/csrf';
import { RateLimit } from './http/rate-limit';
import { Broadcasts } from './jobs/broadcasts';
import { JobHandlers } from './jobs/job-handlers';
import { JOBS_QUEUE, JobQueue } from './jobs/job-queue';
import { JobRunner } from './jobs/job-runner';
import { Jobs } from './jobs/jobs';
import { JobsProcessor } from './jobs/jobs.processor';
import { REDIS, redisProvider } from './jobs/redis';
import { ScheduleTimer } from './jobs/schedule-timer';
import { Log, makeLogger } from './logging/logger';
import { MailConfig, Mailer, SmtpMailer } from './mail/mailer';
import { EventConsumers } from './outbox/consumers';
import { EventDeliverer } from './outbox/event-deliverer';
import { EventsProcessor } from './outbox/events.processor';
import { Outbox } from './outbox/outbox';
import { EVENTS_QUEUE, OutboxRelay } from './outbox/outbox-relay';
import { DailySearchers } from './searches/daily-searchers';
import { UnmetSearches } from './searches/unmet-searches';
import { DiskStorage } from './storage/disk-storage';
import { FileStorage } from './storage/file-storage';
import { S3Storage } from './storage/s3-storage';
import { StorageConfig } from './storage/storage.config';

export type App = 'portal' | 'worker' | 'cli';

const bull = [
  BullModule.forRootAsync({
    imports: [PlatformConfigModule],
    inject: [PlatformConfig],
    useFactory: (config: PlatformConfig) => ({
      url: config.redisUrl,
      prefix: `${config.redisPrefix}:bull`,
      settings: { stalledInterval: 15_000, maxStalledCount: 3 },
    }),
  }),
  BullModule.registerQueue({ name: EVENTS_QUEUE }, { name: JOBS_QUEUE }),
];

/** What every program shares. The portal adds the guards of its routes, the worker the processors of its queues. */
@Global()
@Module({})
export class PlatformModule implements OnApplicationShutdown {
  constructor(@Inject(REDIS) private readonly redis: Redis) {}

  static forRoot(app: App, schema: Schema): DynamicModule {
    const shared: Provider[] = [
      { provide: Clock, useClass: SystemClock },
      {
        provide: Log,
        inject: [PlatformConfig],
        useFactory: (config: PlatformConfig) => makeLogger(app, config.logLevel),
      },
      provideConfig(StorageConfig),
      {
        provide: FileStorage,
        inject: [PlatformConfig, StorageConfig],
        useFactory: (config: PlatformConfig, storage: StorageConfig) =>
          storage.kind === 's3'
            ? new S3Storage(storage)
            : new DiskStorage(path.resolve(config.dataDir, 'files')),
      },
      redisProvider,
      homePageProvider,
      provideConfig(MailConfig),
      { provide: Mailer, useClass: SmtpMailer },
      AuditLog,
      Broadcasts,
      EventConsumers,
      EventDeliverer,
      GuestHosts,
      JobHandlers,
      Jobs,
      Outbox,
      RateLimit,
      Seals,
      DailySearchers,
      UnmetSearches,
    ];
    const ofPortal: Provider[] = [AccessGuard, Assets, Csrf];
    const ofWorker: Provider[] = [
      OutboxRelay,
      EventsProcessor,
      JobQueue,
      JobRunner,
      JobsProcessor,
      ScheduleTimer,
    ];
    return {
      module: PlatformModule,
      imports: [PlatformConfigModule, DatabaseModule.forRoot(app, schema), ...(app === 'worker' ? bull : [])],
      controllers: app === 'cli' ? [] : [HealthController],
      providers: [...shared, ...(app === 'portal' ? ofPortal : []), ...(app === 'worker' ? ofWorker : [])],
      exports: [
        ...shared.map((provider) => (typeof provider === 'function' ? provider : provider.provide)),
        ...(app === 'portal' ? ofPortal.map((provider) => provider as never) : []),
        ...(app === 'worker' ? [OutboxRelay, JobRunner] : []),
      ],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.redis.quit().catch(() => undefined);
  }
}
