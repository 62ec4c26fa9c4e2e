import { createHash } from 'node:crypto';
import {
  type Activity,
  type ActivityDefinition,
  type Actor,
  type ContextActivityKind,
  type Identified,
  type Statement,
  VOIDED,
} from '../statement.types';
import { contextActivities, isGroup, type Told } from './walk';

/** How an agent or activity takes part in a statement, as bits of a positive smallint. */
export const ROLE = {
  actor: 1,
  object: 2,
  authority: 4,
  instructor: 8,
  team: 16,
  contextAgent: 32,
  contextGroup: 64,
  subActor: 128,
  subObject: 256,
  /** Anything in the context of a SubStatement. */
  subContext: 512,
  parent: 1024,
  grouping: 2048,
  category: 4096,
  other: 8192,
  /** Not itself, but as a member of a group in the other roles. */
  member: 16384,
} as const;

/** Bits of which one is set when `agent` matches without related_agents; with it any bit will do. */
export const DIRECT_AGENT = ROLE.actor | ROLE.object;
/** The same for `activity` without related_activities. */
export const DIRECT_ACTIVITY = ROLE.object;

export interface StatementKeys {
  /** Lower case; undefined until one is assigned. */
  id: string | undefined;
  verb: string;
  registration: string | undefined;
  /** The statement this one's object refers to: its filters are met by what that one meets. */
  target: string | undefined;
  /** That the target is voided by this statement. */
  voids: boolean;
  /** Key of each agent and identified group, with its roles. */
  agents: Map<string, number>;
  /** Key of each activity, with its roles. */
  activities: Map<string, number>;
  /** What the statement says about activities, by the id they were given; the first that is said counts. */
  definitions: Map<string, ActivityDefinition>;
}

// A btree of PostgreSQL takes rows up to about 2,700 bytes.
const LONGEST_KEY = 1000;

/** A text fit for a unique index: itself, or if it is very long its beginning and its SHA-256. */
export function indexKey(text: string): string {
  if (text.length <= LONGEST_KEY / 4 || Buffer.byteLength(text) <= LONGEST_KEY) return text;
  return `${text.slice(0, 64)}#sha256:${createHash('sha256').update(text).digest('hex')}`;
}

/** The domain of an address is case-insensitive, what is before it is not. */
export function canonicalMbox(mbox: string): string {
  const at = mbox.lastIndexOf('@');
  return mbox.slice(0, at) + mbox.slice(at).toLowerCase();
}

/**
 * One text for the inverse functional identifier of an agent or identified group; equal exactly when xAPI holds the two
 * for the same. Undefined for an anonymous group.
 */
export function agentKey(who: Identified): string | undefined {
  if (who.account) return indexKey(`account|${who.account.homePage}|${who.account.name}`);
  if (who.mbox !== undefined) return indexKey(`mbox|${canonicalMbox(who.mbox)}`);
  if (who.mbox_sha1sum !== undefined) return `sha1|${who.mbox_sha1sum.toLowerCase()}`;
  if (who.openid !== undefined) return indexKey(`openid|${who.openid}`);
  return undefined;
}

const CONTEXT_ROLE: Record<ContextActivityKind, number> = {
  parent: ROLE.parent,
  grouping: ROLE.grouping,
  category: ROLE.category,
  other: ROLE.other,
};

class Collector {
  readonly agents = new Map<string, number>();
  readonly activities = new Map<string, number>();
  readonly definitions = new Map<string, ActivityDefinition>();

  who(who: Actor | undefined, role: number): void {
    if (!who) return;
    const key = agentKey(who);
    if (key !== undefined) this.agents.set(key, (this.agents.get(key) ?? 0) | role);
    if (isGroup(who)) for (const member of who.member ?? []) this.who(member, role | ROLE.member);
  }

  activity(activity: Activity, role: number): void {
    const key = indexKey(activity.id);
    this.activities.set(key, (this.activities.get(key) ?? 0) | role);
    if (activity.definition && !this.definitions.has(activity.id)) {
      this.definitions.set(activity.id, activity.definition);
    }
  }

  object(object: Told['object'], role: number): void {
    switch (object.objectType) {
      case undefined:
      case 'Activity':
        this.activity(object as Activity, role);
        break;
      case 'Agent':
      case 'Group':
        this.who(object, role);
        break;
    }
  }

  context(told: Told, inSubStatement: boolean): void {
    const context = told.context;
    if (!context) return;
    const as = (role: number) => (inSubStatement ? ROLE.subContext : role);
    this.who(context.instructor, as(ROLE.instructor));
    this.who(context.team, as(ROLE.team));
    for (const item of context.contextAgents ?? []) this.who(item.agent, as(ROLE.contextAgent));
    for (const item of context.contextGroups ?? []) this.who(item.group, as(ROLE.contextGroup));
    for (const [kind, activity] of contextActivities(told)) this.activity(activity, as(CONTEXT_ROLE[kind]));
  }
}

/** What the indexes need to know of a valid statement, in one walk. */
export function keysOf(statement: Statement): StatementKeys {
  const found = new Collector();
  const { object, authority, context } = statement;
  found.who(statement.actor, ROLE.actor);
  found.object(object, ROLE.object);
  found.who(authority, ROLE.authority);
  found.context(statement, false);
  if (object.objectType === 'SubStatement') {
    found.who(object.actor, ROLE.subActor);
    found.object(object.object, ROLE.subObject);
    found.context(object, true);
  }
  const target = object.objectType === 'StatementRef' ? object.id.toLowerCase() : undefined;
  return {
    id: statement.id?.toLowerCase(),
    verb: indexKey(statement.verb.id),
    registration: context?.registration?.toLowerCase(),
    target,
    voids: target !== undefined && statement.verb.id === VOIDED,
    agents: found.agents,
    activities: found.activities,
    definitions: found.definitions,
  };
}
