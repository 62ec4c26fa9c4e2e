import 'reflect-metadata';
import type { Provider } from '@nestjs/common';
import { validateSync } from 'class-validator';

type ConfigClass<T> = new () => T;
interface Setting {
  property: string;
  variable: string;
}

const settingsOf = new Map<object, Setting[]>();

/** Names the environment variable from which a property of a config class is read. */
export function Env(variable: string): PropertyDecorator {
  return (target, property) => {
    const settings = settingsOf.get(target) ?? [];
    settings.push({ property: String(property), variable });
    settingsOf.set(target, settings);
  };
}

/** The portal cannot start with these settings; the message names the variable. */
export class ConfigError extends Error {}

function read(type: unknown, text: string): unknown {
  if (type === Number) return text.trim() === '' ? Number.NaN : Number(text);
  if (type === Boolean) return ['1', 'true', 'yes'].includes(text.toLowerCase());
  return text;
}

/**
 * Makes a config class from the environment and checks it.
 * @throws ConfigError naming each variable that is wrong.
 */
export function loadConfig<T extends object>(config: ConfigClass<T>, env: NodeJS.ProcessEnv): T {
  const instance = new config();
  const settings = settingsOf.get(config.prototype) ?? [];
  for (const { property, variable } of settings) {
    const text = env[variable];
    if (text === undefined || text === '') continue;
    Reflect.set(
      instance,
      property,
      read(Reflect.getMetadata('design:type', config.prototype, property), text),
    );
  }
  const wrong = validateSync(instance, { forbidUnknownValues: false });
  if (wrong.length > 0) {
    const lines = wrong.map(({ property, constraints }) => {
      const variable = settings.find((setting) => setting.property === property)?.variable ?? property;
      return `${variable}: ${Object.values(constraints ?? {}).join(', ')}`;
    });
    throw new ConfigError(`Wrong settings:\n  ${lines.join('\n  ')}`);
  }
  return instance;
}

/** Nest's provider for a config class; the only place that reads the environment of the process. */
export function provideConfig<T extends object>(config: ConfigClass<T>): Provider {
  return { provide: config, useFactory: () => loadConfig(config, process.env) };
}

/** For the entry file of an app, before Nest is there. */
export function configFromEnvironment<T extends object>(config: ConfigClass<T>): T {
  return loadConfig(config, process.env);
}
