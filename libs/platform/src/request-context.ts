import { AsyncLocalStorage } from 'node:async_hooks';
import type { Actor } from './access/actor';
import { defaultLanguage, type Language } from './i18n';

/** What is known of the request (or job) that is being served, wherever the code is. */
export interface RequestContext {
  requestId: string;
  language: Language;
  /** The address without the language's prefix, with its query. */
  path: string;
  actor: Actor | null;
  /** Database queries made so far. */
  queries: number;
}

const storage = new AsyncLocalStorage<RequestContext>();

export const requestContext = {
  run: <T>(context: RequestContext, work: () => T): T => storage.run(context, work),
  current: (): RequestContext | undefined => storage.getStore(),
  /** The language of whoever asks. */
  language: (): Language => storage.getStore()?.language ?? defaultLanguage,
};
