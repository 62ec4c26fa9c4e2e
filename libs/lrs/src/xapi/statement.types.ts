/** The shapes of a statement that has passed the validator. */
export type JsonValue = string | number | boolean | null | JsonValue[] | { [key: string]: JsonValue };
export type LanguageMap = Record<string, string>;
export type Extensions = Record<string, JsonValue>;

export interface Identified {
  mbox?: string;
  mbox_sha1sum?: string;
  openid?: string;
  account?: { homePage: string; name: string };
}
export interface Agent extends Identified {
  objectType?: 'Agent';
  name?: string;
}
export interface Group extends Identified {
  objectType: 'Group';
  name?: string;
  member?: Agent[];
}
export type Actor = Agent | Group;

export interface Verb {
  id: string;
  display?: LanguageMap;
}

export interface InteractionComponent {
  id: string;
  description?: LanguageMap;
}
export const COMPONENT_LISTS = ['choices', 'scale', 'source', 'target', 'steps'] as const;
export type ComponentList = (typeof COMPONENT_LISTS)[number];

export interface ActivityDefinition extends Partial<Record<ComponentList, InteractionComponent[]>> {
  name?: LanguageMap;
  description?: LanguageMap;
  type?: string;
  moreInfo?: string;
  interactionType?: string;
  correctResponsesPattern?: string[];
  extensions?: Extensions;
}
export interface Activity {
  objectType?: 'Activity';
  id: string;
  definition?: ActivityDefinition;
}
export interface StatementRef {
  objectType: 'StatementRef';
  id: string;
}

export interface Result {
  score?: { scaled?: number; raw?: number; min?: number; max?: number };
  success?: boolean;
  completion?: boolean;
  response?: string;
  duration?: string;
  extensions?: Extensions;
}

export const CONTEXT_ACTIVITY_KINDS = ['parent', 'grouping', 'category', 'other'] as const;
export type ContextActivityKind = (typeof CONTEXT_ACTIVITY_KINDS)[number];

export interface ContextAgent {
  objectType: 'contextAgent';
  agent: Agent;
  relevantTypes?: string[];
}
export interface ContextGroup {
  objectType: 'contextGroup';
  group: Group;
  relevantTypes?: string[];
}
export interface Context {
  registration?: string;
  instructor?: Actor;
  team?: Group;
  contextActivities?: Partial<Record<ContextActivityKind, Activity | Activity[]>>;
  /** xAPI 2.0 */
  contextAgents?: ContextAgent[];
  /** xAPI 2.0 */
  contextGroups?: ContextGroup[];
  revision?: string;
  platform?: string;
  language?: string;
  statement?: StatementRef;
  extensions?: Extensions;
}

export interface Attachment {
  usageType: string;
  display: LanguageMap;
  description?: LanguageMap;
  contentType: string;
  length: number;
  sha2: string;
  fileUrl?: string;
}

interface Told<O> {
  actor: Actor;
  verb: Verb;
  object: O;
  result?: Result;
  context?: Context;
  timestamp?: string;
  attachments?: Attachment[];
}
export interface SubStatement extends Told<Activity | AgentObject | Group | StatementRef> {
  objectType: 'SubStatement';
}
/** An agent as an object must say so, else it would be an activity. */
export type AgentObject = Agent & { objectType: 'Agent' };
export type StatementObject = Activity | AgentObject | Group | StatementRef | SubStatement;

export interface Statement extends Told<StatementObject> {
  id?: string;
  stored?: string;
  authority?: Actor;
  version?: string;
}
/** A statement after `normalise`: it has an id and a version, and lists wherever a single activity is allowed. */
export type NormalStatement = Statement & { id: string; version: string; authority: Actor };

export const VOIDED = 'http://adlnet.gov/expapi/verbs/voided';
export const SIGNATURE = 'http://adlnet.gov/expapi/attachments/signature';
