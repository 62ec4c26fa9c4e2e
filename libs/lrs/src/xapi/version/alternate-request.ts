import { ok, type Result, refuse } from '../fault';
import { VERSION_RULES, type XapiVersion } from './negotiate';

export type Parameters = Readonly<Record<string, unknown>>;

/** The request that an alternate one stands for. */
export interface MeantRequest {
  method: string;
  /** Names in lower case; they stand over those of the outer request. */
  headers: Record<string, string>;
  query: Record<string, string>;
  content: Buffer | undefined;
}

const METHODS = ['GET', 'HEAD', 'PUT', 'POST', 'DELETE'];
const HEADERS = new Set([
  'authorization',
  'x-experience-api-version',
  'content-type',
  'content-length',
  'if-match',
  'if-none-match',
]);

/** Whether a request uses the alternate syntax: it has a query parameter `method`. */
export const isAlternate = (query: Parameters): boolean => query['method'] !== undefined;

/**
 * Reads a request in the alternate syntax (1.0.3 Communication 1.3). The version is in the form, so it is negotiated
 * after this by `headers['x-experience-api-version']`, and `alternateAllowed` is asked then.
 * @param method of the outer request
 * @param form its fields; undefined when the body is not application/x-www-form-urlencoded
 */
export function readAlternate(
  method: string,
  query: Parameters,
  form: URLSearchParams | undefined,
): Result<MeantRequest> {
  const meant = query['method'];
  if (method !== 'POST' || typeof meant !== 'string' || !METHODS.includes(meant)) {
    return refuse('alternate-method');
  }
  if (Object.keys(query).length > 1) return refuse('alternate-query');
  const headers: Record<string, string> = {};
  const parameters = new Map<string, string>();
  let content: Buffer | undefined;
  for (const [name, value] of form ?? []) {
    const lower = name.toLowerCase();
    if (name === 'content') content = Buffer.from(value);
    else if (HEADERS.has(lower)) headers[lower] = value;
    else if (parameters.has(name)) return refuse('param-repeated', { param: name });
    else parameters.set(name, value);
  }
  if (content === undefined && (meant === 'PUT' || meant === 'POST')) return refuse('alternate-content');
  return ok({ method: meant, headers, query: Object.fromEntries(parameters), content });
}

/** 2.0 has dropped the syntax. */
export function alternateAllowed(version: XapiVersion): Result<true> {
  return VERSION_RULES[version].alternateRequests ? ok(true) : refuse('alternate-refused');
}
