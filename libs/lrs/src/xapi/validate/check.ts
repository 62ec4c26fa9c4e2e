import { excerpt, type Fault, type FaultParams, isWellFormed } from '../fault';
import type { FaultCode } from '../fault.catalogue';

export type Fields = Record<string, unknown>;
/** True, or the first fault is in the report. Nothing is built on the way for a value that is right. */
export type Check = (value: unknown, report: Report) => boolean;

/** Collects the first fault; the path is gathered from the inside out while the checks return. */
export class Report {
  private found?: { code: FaultCode; params: FaultParams };
  private readonly steps: (string | number)[] = [];

  fail(code: FaultCode, params: FaultParams = {}): false {
    this.found = { code, params };
    return false;
  }

  /** A wrong type; null has a rule of its own. */
  wrongType(code: FaultCode, value: unknown): false {
    return this.fail(value === null ? 'null-value' : code);
  }

  at(step: string | number): false {
    this.steps.push(step);
    return false;
  }

  fault(): Fault | undefined {
    if (!this.found) return undefined;
    let path = '';
    for (const step of this.steps.reverse()) {
      if (typeof step === 'number') path += `[${step}]`;
      else if (/^\w+$/.test(step)) path += path ? `.${step}` : step;
      else path += `[${JSON.stringify(excerpt(step))}]`;
    }
    return { ...this.found, path };
  }
}

/** Runs one check over one value. */
export function faultOf(check: Check, value: unknown): Fault | undefined {
  const report = new Report();
  return check(value, report) ? undefined : report.fault();
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Any text that can be written in UTF-8. */
export const text: Check = (value, report) =>
  typeof value !== 'string'
    ? report.wrongType('type-string', value)
    : isWellFormed(value) || report.fail('text-broken');

/** Text that becomes a key of the database, which cannot hold U+0000. */
export const identifierText: Check = (value, report) =>
  text(value, report) && (!(value as string).includes('\0') || report.fail('text-nul'));

/** Text in a format. */
export function formatted(matches: (text: string) => boolean, code: FaultCode): Check {
  return (value, report) => {
    if (typeof value !== 'string') return report.wrongType('type-string', value);
    if (!isWellFormed(value)) return report.fail('text-broken');
    return matches(value) || report.fail(code, { found: excerpt(value) });
  };
}

export function oneOf(allowed: readonly string[]): Check {
  const set = new Set<unknown>(allowed);
  const words = allowed.join(', ');
  return (value, report) => {
    if (typeof value !== 'string') return report.wrongType('type-string', value);
    return set.has(value) || report.fail('not-one-of', { found: excerpt(value), allowed: words });
  };
}

export const boolean: Check = (value, report) =>
  typeof value === 'boolean' || report.wrongType('type-boolean', value);

export const number: Check = (value, report) =>
  Number.isFinite(value) || report.wrongType('type-number', value);

export const count: Check = (value, report) =>
  (Number.isSafeInteger(value) && (value as number) >= 0) || report.wrongType('type-integer', value);

export function listOf(item: Check, rule?: (items: unknown[], report: Report) => boolean): Check {
  return (value, report) => {
    if (!Array.isArray(value)) return report.wrongType('type-array', value);
    for (let i = 0; i < value.length; i++) if (!item(value[i], report)) return report.at(i);
    return rule ? rule(value, report) : true;
  };
}

/** A map with free keys: language maps and extensions. */
export function mapOf(key: Check, item: Check): Check {
  return (value, report) => {
    if (!isFields(value)) return report.wrongType('type-object', value);
    for (const name in value) {
      if (!key(name, report) || !item(value[name], report)) return report.at(name);
    }
    return true;
  };
}

interface Shape {
  required?: Record<string, Check>;
  optional?: Record<string, Check>;
  /** What must hold between the properties, once each of them is right. */
  rule?: (fields: Fields, report: Report) => boolean;
}

/** An object with the given properties and no others. A property that is `undefined` counts as absent. */
export function record({ required = {}, optional = {}, rule }: Shape): Check {
  const table = new Map(Object.entries({ ...required, ...optional }));
  const needed = Object.keys(required);
  return (value, report) => {
    if (!isFields(value)) return report.wrongType('type-object', value);
    for (const name in value) {
      const item = value[name];
      if (item === undefined) continue;
      const check = table.get(name);
      if (!check) return report.fail('property-unknown', { property: excerpt(name) });
      if (!check(item, report)) return report.at(name);
    }
    for (const name of needed) {
      if (value[name] === undefined) return report.fail('property-missing', { property: name });
    }
    return !rule || rule(value, report);
  };
}
