import {
  type Activity,
  type ActivityDefinition,
  type Actor,
  COMPONENT_LISTS,
  CONTEXT_ACTIVITY_KINDS,
  type Context,
  type LanguageMap,
  type Statement,
  type SubStatement,
  type Verb,
} from '../statement.types';
import { oneLanguage } from './language';
import { isGroup, isIdentified, type Told } from './walk';

export type StatementFormat = 'exact' | 'ids' | 'canonical';

/** What becomes of each kind of thing in a statement. */
interface Renderer {
  actor<A extends Actor>(actor: A): A;
  verb(verb: Verb): Verb;
  activity(activity: Activity): Activity;
}

function renderContext(context: Context, to: Renderer): Context {
  const copy: Context = { ...context };
  if (copy.instructor) copy.instructor = to.actor(copy.instructor);
  if (copy.team) copy.team = to.actor(copy.team);
  if (copy.contextAgents) {
    copy.contextAgents = copy.contextAgents.map((item) => ({ ...item, agent: to.actor(item.agent) }));
  }
  if (copy.contextGroups) {
    copy.contextGroups = copy.contextGroups.map((item) => ({ ...item, group: to.actor(item.group) }));
  }
  if (copy.contextActivities) {
    copy.contextActivities = { ...copy.contextActivities };
    for (const kind of CONTEXT_ACTIVITY_KINDS) {
      const found = copy.contextActivities[kind];
      if (found) copy.contextActivities[kind] = (Array.isArray(found) ? found : [found]).map(to.activity);
    }
  }
  return copy;
}

function renderObject(object: Told['object'], to: Renderer): Told['object'] {
  switch (object.objectType) {
    case 'Agent':
    case 'Group':
      return to.actor(object);
    case 'StatementRef':
      return object;
    case 'SubStatement':
      return renderTold(object, to);
    default:
      return to.activity(object);
  }
}

function renderTold<T extends Statement | SubStatement>(told: T, to: Renderer): T {
  const copy = {
    ...told,
    actor: to.actor(told.actor),
    verb: to.verb(told.verb),
    object: renderObject(told.object, to),
  };
  if (told.context) copy.context = renderContext(told.context, to);
  return copy;
}

function bareActor<A extends Actor>(actor: A): A {
  const copy: Actor = { ...actor };
  delete copy.name;
  if (isGroup(copy) && copy.member) {
    if (isIdentified(copy)) delete copy.member;
    else copy.member = copy.member.map(bareActor);
  }
  return copy as A;
}

const IDS: Renderer = {
  actor: bareActor,
  verb: ({ id }) => ({ id }),
  activity: ({ id }) => ({ id }),
};

/** `format=ids`: of agents, groups, verbs and activities only what identifies them. */
export function idsFormat<S extends Statement>(statement: S): S {
  const copy = renderTold(statement, IDS);
  if (copy.authority) copy.authority = bareActor(copy.authority);
  return copy;
}

/** What the store holds for canonical about ids; undefined leaves what the statement says. */
export interface Canon {
  activity(id: string): ActivityDefinition | undefined;
  verb(id: string): LanguageMap | undefined;
}

/** A definition in which each language map keeps the reader's best language. */
export function definitionIn(definition: ActivityDefinition, ranges: readonly string[]): ActivityDefinition {
  const copy: ActivityDefinition = { ...definition };
  if (copy.name) copy.name = oneLanguage(copy.name, ranges);
  if (copy.description) copy.description = oneLanguage(copy.description, ranges);
  for (const list of COMPONENT_LISTS) {
    copy[list] &&= copy[list].map((item) =>
      item.description ? { ...item, description: oneLanguage(item.description, ranges) } : item,
    );
  }
  return copy;
}

/**
 * `format=canonical`: activities and verbs as the store knows them, each language map in the reader's best language,
 * agents as they were sent.
 * @param ranges of `languageRanges(Accept-Language)`
 */
export function canonicalFormat<S extends Statement>(
  statement: S,
  canon: Canon,
  ranges: readonly string[],
): S {
  return renderTold(statement, {
    actor: (actor) => actor,
    verb: (verb) => {
      const display = canon.verb(verb.id) ?? verb.display;
      return display ? { ...verb, display: oneLanguage(display, ranges) } : verb;
    },
    activity: (activity) => {
      const definition = canon.activity(activity.id) ?? activity.definition;
      return definition ? { ...activity, definition: definitionIn(definition, ranges) } : activity;
    },
  });
}
