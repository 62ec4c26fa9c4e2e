import { parseArgs } from 'node:util';
import { CredentialsService, type Scope, scopes } from '@domdom/lrs';
import { DomainError, errorWords } from '@domdom/platform';
import type { INestApplicationContext } from '@nestjs/common';
import { understood } from './options';

export const lrsCredentialUsage = `Makes a key for a tool that uses the record store, and prints it once.
  npm run lrs:credential -- --name NAME [--version 1.0.3|2.0.0] [--organisation CODE] [--scope SCOPE ...]
  Scopes: ${scopes.join(', ')} (default: all)`;

export interface CredentialOptions {
  name: string;
  version: '1.0.3' | '2.0.0';
  organisation: string | undefined;
  scopes: Scope[] | undefined;
}

/** The options of `lrs:credential`, or null when they do not fit. */
export function credentialOptions(args: string[]): CredentialOptions | null {
  const known = {
    name: { type: 'string' },
    version: { type: 'string', default: '2.0.0' },
    organisation: { type: 'string' },
    scope: { type: 'string', multiple: true },
  } as const;
  const { values } = understood(() => parseArgs({ args, options: known }), lrsCredentialUsage);
  const { name, version, organisation, scope } = values;
  const isScope = (word: string): word is Scope => scopes.includes(word as Scope);
  if (!name || (version !== '1.0.3' && version !== '2.0.0')) return null;
  if (scope && !scope.every(isScope)) return null;
  return { name, version, organisation, scopes: scope };
}

/** Makes a credential and prints its key and secret: the only time that the secret is seen. */
export async function lrsCredential(
  app: INestApplicationContext,
  { name, version, organisation, scopes: chosen }: CredentialOptions,
): Promise<number> {
  try {
    const { key, secret } = await app.get(CredentialsService).create({
      name,
      version,
      ...(organisation ? { organisation } : {}),
      ...(chosen ? { scopes: chosen } : {}),
    });
    console.log(`key: ${key}\nsecret: ${secret}`);
    return 0;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    console.error(errorWords('en', error.code, error.params));
    return 1;
  }
}
