import { lrsCredential } from './lrs-credential';
import { migrate } from './migrate';

/** A command takes its arguments and answers with its exit code. */
export type Command = (args: string[]) => Promise<number>;

export const commands: Record<string, Command> = {
  migrate: async () => {
    await migrate();
    return 0;
  },
  prepare: async () => {
    await migrate();
    return 0;
  },
  'lrs:credential': lrsCredential,
};
