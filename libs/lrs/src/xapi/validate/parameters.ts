import { excerpt, ok, type Result, refuse } from '../fault';
import { agentKey } from '../statement/keys';
import type { Actor } from '../statement.types';
import type { XapiVersion } from '../version/negotiate';
import { identifiedActor } from './actor';
import { type Check, faultOf, identifierText } from './check';
import { iri, looseTimestamp, timestamp, uuid } from './terms';
import { toUtc } from './time';

/** An agent or identified group named by a parameter. */
export interface NamedAgent {
  agent: Actor;
  /** As `keysOf` gives it. */
  key: string;
}

type Reader<T> = (value: string, version: XapiVersion) => Result<T>;
type Readers = Record<string, Reader<unknown>>;
type Values<R extends Readers> = { [K in keyof R]?: R[K] extends Reader<infer T> ? T : never };

function reader(check: Check, change = (value: string): string => value) {
  return (value: string): Result<string> => {
    const fault = faultOf(check, value);
    return fault ? { ok: false, fault } : ok(change(value));
  };
}

export const readIri = reader(iri);
export const readUuid = reader(uuid, (value) => value.toLowerCase());
const readStrict = reader(timestamp, toUtc);
const readLoose = reader(looseTimestamp, toUtc);
export const readTimestamp: Reader<string> = (value, version) =>
  version === '1.0.3' ? readLoose(value) : readStrict(value);

/** A name the client chose: stateId, profileId. */
export const readName: Reader<string> = (value) => {
  if (value === '') return refuse('text-empty');
  const fault = faultOf(identifierText, value);
  return fault ? { ok: false, fault } : ok(value);
};

export const readBoolean: Reader<boolean> = (value) =>
  value === 'true' || value === 'false'
    ? ok(value === 'true')
    : refuse('param-boolean', { found: excerpt(value) });

export const readCount: Reader<number> = (value) =>
  /^\d{1,400}$/.test(value)
    ? ok(Math.min(Number(value), Number.MAX_SAFE_INTEGER))
    : refuse('param-integer', { found: excerpt(value) });

/** An agent or identified group as JSON. */
export const readAgent: Reader<NamedAgent> = (value) => {
  let parsed: unknown;
  try {
    parsed = JSON.parse(value);
  } catch {
    return refuse('param-json');
  }
  const fault = faultOf(identifiedActor, parsed);
  if (fault) return { ok: false, fault };
  const agent = parsed as Actor;
  return ok({ agent, key: agentKey(agent)! });
};

interface Rules<R> {
  required?: readonly (keyof R & string)[];
  /** Known, but not to this method. */
  refused?: readonly (keyof R & string)[];
}

/**
 * Reads query parameters: none unknown, none twice, each in its form.
 * @param query as a web framework gives it: texts, or lists and objects for what is repeated or nested
 */
export function readParameters<R extends Readers>(
  query: Readonly<Record<string, unknown>>,
  readers: R,
  version: XapiVersion,
  { required = [], refused = [] }: Rules<R> = {},
): Result<Values<R>> {
  const values: Record<string, unknown> = {};
  for (const [param, value] of Object.entries(query)) {
    if (value === undefined) continue;
    if (!Object.hasOwn(readers, param) || refused.includes(param)) {
      return refuse('param-unknown', { param: excerpt(param) });
    }
    if (typeof value !== 'string') return refuse('param-repeated', { param });
    const read = readers[param]!(value, version);
    if (!read.ok) {
      const { path } = read.fault;
      const joint = path && !path.startsWith('[') ? '.' : '';
      return { ok: false, fault: { ...read.fault, path: `${param}${joint}${path}` } };
    }
    values[param] = read.value;
  }
  for (const param of required) {
    if (values[param] === undefined) return refuse('param-missing', { param });
  }
  return ok(values as Values<R>);
}
