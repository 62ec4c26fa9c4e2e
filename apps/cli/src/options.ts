import { parseArgs } from 'node:util';

/** The options of a command, all of the form `--name value`; an unknown one is an error that names it. */
export function options<N extends string>(args: string[], names: readonly N[]): Partial<Record<N, string>> {
  const { values } = parseArgs({
    args,
    options: Object.fromEntries(names.map((name) => [name, { type: 'string' as const }])),
  });
  return values as Partial<Record<N, string>>;
}
