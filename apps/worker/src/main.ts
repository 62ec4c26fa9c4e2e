import 'reflect-metadata';
import { ConfigError, configFromEnvironment, makeLogger, NestLog, PlatformConfig } from '@domdom/platform';
import { NestFactory } from '@nestjs/core';
import { WorkerModule } from './worker.module';

async function main(): Promise<void> {
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
