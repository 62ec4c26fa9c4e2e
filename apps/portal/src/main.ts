import 'reflect-metadata';
import {
  ConfigError,
  configFromEnvironment,
  configureHttp,
  indexRoutes,
  makeLogger,
  NestLog,
  PlatformConfig,
} from '@domdom/platform';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { describeApi } from './describe-api';
import { PortalModule } from './portal.module';

async function main(): Promise<void> {
  const config = configFromEnvironment(PlatformConfig);
  const app = await NestFactory.create<NestExpressApplication>(PortalModule, {
    logger: new NestLog(makeLogger('portal', config.logLevel)),
    bodyParser: false,
  });
  configureHttp(app);
  describeApi(app);
  await app.init();
  indexRoutes(app.getHttpAdapter().getInstance());
  await app.listen(config.port, config.host);
}

main().catch((error: NodeJS.ErrnoException) => {
  const taken =
    error.code === 'EADDRINUSE' ? 'The port is taken by another program: set PORT to another one.' : null;
  process.stderr.write(`${taken ?? (error instanceof ConfigError ? error.message : String(error.stack))}\n`);
  process.exit(1);
});
