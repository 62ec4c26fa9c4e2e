import 'reflect-metadata';
import { constants, setPriority } from 'node:os';
import { ConfigError, configFromEnvironment, makeLogger, NestLog, PlatformConfig } from '@domdom/platform';
import { NestFactory } from '@nestjs/core';
import { WorkerModule } from './worker.module';

async function main(): Promise<void> {
  // Nobody waits for a training, an export or a report as they wait for a page: the portal's processes come first.
  setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  const config = configFromEnvironment(PlatformConfig);
  const app = await NestFactory.createApplicationContext(WorkerModule, {
    logger: new NestLog(makeLogger('worker', config.logLevel)),
  });
  app.enableShutdownHooks();
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof ConfigError ? error.message : String((error as Error).stack)}\n`);
  process.exit(1);
});
