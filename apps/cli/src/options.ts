import { parseArgs } from 'node:util';

/** What somebody typed makes no sense; the message says so, and what would. */
export class UsageError extends Error {}

/** What `parse` makes of arguments. Throws `UsageError`, with what would make sense, where it makes nothing of them. */
export function understood<T>(parse: () => T, usage: string): T {
  try {
    return parse();
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    if (!code.startsWith('ERR_PARSE_ARGS_')) throw error;
    throw new UsageError(`${message}\n${usage}`);
  }
}

/**
 * The options of a command, all of the form `--name value`. Throws `UsageError` for one that the command does not have,
 * one without its value, or what is no option at all.
 */
export function options<N extends string>(args: string[], names: readonly N[]): Partial<Record<N, string>> {
  const known = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]));
  const usage = `Options: ${names.map((name) => `--${name} …`).join('  ')}`;
  return understood(() => parseArgs({ args, options: known }), usage).values as Partial<Record<N, string>>;
}
