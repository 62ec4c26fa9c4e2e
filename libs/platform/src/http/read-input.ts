import { plainToInstance } from 'class-transformer';
import { type ValidationError, validateSync } from 'class-validator';
import type { ErrorParams, Problem } from '../errors';
import { fieldsOf } from './fields';
import type { Form, RawValues } from './form';

type Dto<T> = new () => T;

const limits = {
  whitelist: true,
  forbidNonWhitelisted: true,
  stopAtFirstError: true,
  forbidUnknownValues: true,
};

function problemsOf(errors: ValidationError[], prefix = ''): Problem[] {
  return errors.flatMap((error) => {
    const field = prefix + error.property;
    const inner = problemsOf(error.children ?? [], `${field}.`);
    const first = Object.entries(error.constraints ?? {})[0];
    if (!first) return inner;
    const [rule, message] = first;
    if (rule === 'whitelistValidation') return [{ field, code: 'field.unknown', params: {} }, ...inner];
    const said = message.startsWith('{')
      ? (JSON.parse(message) as { code: string; params: ErrorParams })
      : { code: 'field.wrong', params: {} };
    return [{ field, ...said }, ...inner];
  });
}

/** Checks what came as JSON or in an address against a DTO; types are taken as they come. */
export function checkInput<T extends object>(dto: Dto<T>, raw: unknown): { input: T; problems: Problem[] } {
  const plain = raw !== null && typeof raw === 'object' && !Array.isArray(raw) ? raw : {};
  const input = plainToInstance(dto, plain);
  return { input, problems: problemsOf(validateSync(input, limits)) };
}

const trimmed = (value: unknown) => (typeof value === 'string' ? value.trim() : value);

/**
 * Reads what a form sent: every value is text, so each is turned into the kind its field says. An empty text
 * is an absent value; a password keeps its spaces.
 */
export function readForm<T extends object>(dto: Dto<T>, body: unknown): Form<T> {
  const raw = (body ?? {}) as Record<string, unknown>;
  const values: RawValues = {};
  const plain: Record<string, unknown> = {};
  for (const [name, { kind }] of fieldsOf(dto.prototype as object)) {
    const sent = raw[name] ?? raw[`${name}[]`];
    if (kind === 'list') {
      const list = sent === undefined || sent === '' ? [] : [sent].flat().map(String);
      values[name] = list;
      plain[name] = list;
      continue;
    }
    const first = Array.isArray(sent) ? sent.at(-1) : sent;
    const secret = /password|pin/i.test(name);
    const text = secret ? first : trimmed(first);
    if (typeof text === 'string' && !secret) values[name] = text;
    if (kind === 'flag') plain[name] = text === 'on' || text === 'true' || text === '1';
    else if (text === undefined || text === '') continue;
    else if (kind === 'number') plain[name] = Number(String(text).replace(',', '.'));
    else if (kind === 'json') plain[name] = parseJson(text);
    else plain[name] = text;
  }
  const { input, problems } = checkInput(dto, plain);
  return { values, input: problems.length === 0 ? input : null, problems };
}

const unfiltered = new WeakMap<object, object>();

/**
 * A list's filters when its address names none, as most do: worked out once for each DTO, which never changes, and
 * given to each who asks as a copy of their own.
 */
export function noFilters<T extends object>(dto: Dto<T>): T {
  const known = unfiltered.get(dto) ?? readForm(dto, {}).input ?? new dto();
  unfiltered.set(dto, known);
  const own = Object.entries(known).map(([name, value]) => [name, Array.isArray(value) ? [...value] : value]);
  return Object.assign(new dto(), Object.fromEntries(own));
}

function parseJson(text: unknown): unknown {
  try {
    return typeof text === 'string' ? JSON.parse(text) : text;
  } catch {
    return undefined;
  }
}
