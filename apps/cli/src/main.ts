import 'reflect-metadata';
import { ConfigError } from '@domdom/platform';
import { commands } from './commands';
import { UsageError } from './options';

async function main(): Promise<number> {
  const [name = 'help', ...args] = process.argv.slice(2);
  const command = commands[name];
  if (!command) {
    console.error(`Unknown command "${name}". There are: ${Object.keys(commands).join(', ')}`);
    return 2;
  }
  return command(args);
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    const ofUsage = error instanceof UsageError;
    console.error(ofUsage || error instanceof ConfigError ? error.message : error);
    process.exit(ofUsage ? 2 : 1);
  },
);
