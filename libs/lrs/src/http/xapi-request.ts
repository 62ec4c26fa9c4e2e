import type { Request } from 'express';
import { isAlternate, readAlternate } from '../xapi';
import { need } from './refusal';

/** A request to the record store, whichever syntax it came in. */
export interface XapiRequest {
  method: string;
  /** Below /xapi, without slashes around: `activities/state`. */
  path: string;
  query: Readonly<Record<string, unknown>>;
  header(name: string): string | undefined;
  body: Buffer;
  alternate: boolean;
}

const nothing = Buffer.alloc(0);

/** A request as it came, but for its body. Some tools put a slash too many between endpoint and resource. */
export function readRequest(request: Request): XapiRequest {
  const at = request.url.indexOf('?');
  const path = at < 0 ? request.url : request.url.slice(0, at);
  return {
    method: request.method,
    path: path.replace(/^\/xapi\/*/, '').replace(/\/$/, ''),
    query: at < 0 ? {} : queryOf(request.url.slice(at + 1)),
    header: (name) => {
      const value = request.headers[name];
      return Array.isArray(value) ? value.join(', ') : value;
    },
    body: nothing,
    alternate: false,
  };
}

/** The request that one in the alternate syntax stands for. @throws Refusal */
export function meantRequest(outer: XapiRequest): XapiRequest {
  if (!isAlternate(outer.query)) return outer;
  const isForm = /^application\/x-www-form-urlencoded/i.test(outer.header('content-type') ?? '');
  const form = isForm ? new URLSearchParams(outer.body.toString('utf8')) : undefined;
  const meant = need(readAlternate(outer.method, outer.query, form));
  return {
    method: meant.method,
    path: outer.path,
    query: meant.query,
    // What describes the form itself does not describe what is in it.
    header: (name) =>
      meant.headers[name] ?? (name === 'content-type' ? 'application/json' : outer.header(name)),
    body: meant.content ?? nothing,
    alternate: true,
  };
}

/** Query parameters; one that is repeated becomes a list. */
export function queryOf(text: string): Record<string, string | string[]> {
  const query: Record<string, string | string[]> = {};
  for (const [name, value] of new URLSearchParams(text)) {
    const before = Object.hasOwn(query, name) ? query[name] : undefined;
    query[name] = before === undefined ? value : [before, value].flat();
  }
  return query;
}
