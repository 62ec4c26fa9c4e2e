import { configFromEnvironment, makeLogger, NestLog, PlatformConfig } from '@domdom/platform';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CliModule } from './cli.module';

/** Runs a command's work with the portal's services at hand, and closes what they opened. */
export async function withApplication<T>(work: (app: INestApplicationContext) => Promise<T>): Promise<T> {
  const config = configFromEnvironment(PlatformConfig);
  const app = await NestFactory.createApplicationContext(CliModule, {
    logger: new NestLog(makeLogger('cli', config.logLevel)),
  });
  try {
    return await work(app);
  } finally {
    await app.close();
  }
}
