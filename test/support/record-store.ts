import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { newId, projectRoot } from '@domdom/platform';
import XAPI, { type Agent, type Statement } from '@xapi/xapi';

const run = promisify(execFile);

export interface StoreKey {
  key: string;
  secret: string;
}

/**
 * A credential as an administrator makes it on the command line.
 * @param env in which database; the test's own by default
 */
export async function makeCredential(args: string[], env: Record<string, string> = {}): Promise<StoreKey> {
  const program = path.join(projectRoot(), 'dist/apps/cli/src/main.js');
  const { stdout } = await run(process.execPath, [program, 'lrs:credential', ...args], {
    env: { ...process.env, ...env },
  });
  const [, key, secret] = /^key: (\S+)\nsecret: (\S+)\n$/.exec(stdout)!;
  return { key: key!, secret: secret! };
}

/** Somebody whom no other test knows. */
export const someone = (): Agent => ({
  objectType: 'Agent',
  account: { homePage: 'https://truong.example.vn', name: newId() },
});

/** The address of a lesson that no other test knows. */
export const someLesson = (): string => `https://truong.example.vn/bai/${newId()}`;

/** Somebody did some lesson. */
export const someStatement = (more: Partial<Statement> = {}): Statement & { id: string } => ({
  id: newId(),
  actor: someone(),
  verb: XAPI.Verbs.COMPLETED,
  object: { objectType: 'Activity', id: someLesson() },
  ...more,
});
