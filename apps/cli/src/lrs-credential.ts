import { parseArgs } from 'node:util';
import { IdentityModule } from '@domdom/identity';
import { CredentialsService, LrsModule, type Scope, scopes } from '@domdom/lrs';
import { OrganisationsModule } from '@domdom/organisations';
import {
  configFromEnvironment,
  DomainError,
  errorWords,
  makeLogger,
  NestLog,
  PlatformConfig,
  PlatformModule,
} from '@domdom/platform';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { schema } from '../../shared/src/schema';

@Module({ imports: [PlatformModule.forRoot('cli', schema), IdentityModule, OrganisationsModule, LrsModule] })
class CredentialModule {}

const usage = `Makes a key for a tool that uses the record store, and prints it once.
  npm run lrs:credential -- --name NAME [--version 1.0.3|2.0.0] [--organisation CODE] [--scope SCOPE ...]
  Scopes: ${scopes.join(', ')} (default: all)`;

/** `lrs:credential --name NAME`: prints the key and secret of a new credential. */
export async function lrsCredential(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      name: { type: 'string' },
      version: { type: 'string', default: '2.0.0' },
      organisation: { type: 'string' },
      scope: { type: 'string', multiple: true },
    },
  });
  const { name, version, organisation, scope } = values;
  const wrongScope = scope?.find((word) => !scopes.includes(word as Scope));
  if (!name || (version !== '1.0.3' && version !== '2.0.0') || wrongScope) {
    console.error(usage);
    return 2;
  }
  const config = configFromEnvironment(PlatformConfig);
  const app = await NestFactory.createApplicationContext(CredentialModule, {
    logger: new NestLog(makeLogger('cli', config.logLevel)),
  });
  try {
    const made = await app.get(CredentialsService).create({
      name,
      version,
      ...(organisation ? { organisation } : {}),
      ...(scope ? { scopes: scope as Scope[] } : {}),
    });
    console.log(`key: ${made.key}\nsecret: ${made.secret}`);
    return 0;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    console.error(errorWords('en', error.code, error.params));
    return 1;
  } finally {
    await app.close();
  }
}
