import {
  type Activity,
  CONTEXT_ACTIVITY_KINDS,
  type ContextActivityKind,
  type Group,
  type Identified,
  type Statement,
  type SubStatement,
} from '../statement.types';

/** A statement or the statement inside it. */
export type Told = Statement | SubStatement;

export const IDENTIFIERS = ['mbox', 'mbox_sha1sum', 'openid', 'account'] as const;

export const isGroup = (who: { objectType?: string }): who is Group => who.objectType === 'Group';
export const isIdentified = (who: Identified): boolean => IDENTIFIERS.some((name) => who[name] !== undefined);

/** The activities of a context by kind, whether they came alone or in a list. */
export function* contextActivities(told: Told): Generator<[ContextActivityKind, Activity]> {
  const map = told.context?.contextActivities;
  if (!map) return;
  for (const kind of CONTEXT_ACTIVITY_KINDS) {
    const found = map[kind];
    if (Array.isArray(found)) for (const activity of found) yield [kind, activity];
    else if (found) yield [kind, found];
  }
}
