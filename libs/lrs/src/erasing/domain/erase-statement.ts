import {
  type Actor,
  type Agent,
  type Attachment,
  agentKey,
  type Context,
  type NormalStatement,
  type Result,
  SIGNATURE,
  type Statement,
  type StatementObject,
  type SubStatement,
} from '../../xapi';
import { textsOf } from './identifiers';
import { needles, type PersonTexts, scrub } from './needles';

/** The home page of accounts that stand for people who were erased; `.invalid` is nobody's for ever (RFC 6761). */
export const ERASED = 'https://erased.invalid/';

/** Whom to take out of statements, and what stands there instead. */
export interface Erased {
  /** Keys of the person's agents, as `agentKey` gives them. */
  keys: ReadonlySet<string>;
  texts: PersonTexts;
  /** A random text that leads back to nobody. */
  pseudonym: string;
}

/** The same, with what finds an agent that bears a text of theirs in another way. */
interface Wanted extends Erased {
  unique: RegExp | null;
}
type Told = Statement | SubStatement;

/** Whether a stored text stands for somebody who was erased. */
export const isErasedText = (body: string): boolean => body.includes(`"homePage":"${ERASED}"`);

/** The agent that stands in a statement instead of the person. */
export const pseudonymAgent = (pseudonym: string): Agent => ({
  objectType: 'Agent',
  account: { homePage: ERASED, name: pseudonym },
});

/**
 * A statement without the person: a valid one that says the same of somebody unknown. Where the person acts or is acted
 * on, what they wrote and brought along goes too: answers, extensions, attachments, and the registration, which the
 * portal's own tables could lead back. A signature goes in any case, since it signs the text that named the person.
 */
export function eraseStatement(statement: NormalStatement, erased: Erased): NormalStatement {
  const person: Wanted = { ...erased, unique: needles(erased.texts, false) };
  const said = textsIn(statement, person);
  const isNamed = said.length > 0;
  const replaced = isNamed ? (toldWithout(statement, person) as NormalStatement) : statement;
  if (isNamed) replaced.authority = who(statement.authority, person);
  const texts = {
    unique: [...person.texts.unique, ...said.flatMap(({ unique }) => unique)],
    shared: [...person.texts.shared, ...said.flatMap(({ shared }) => shared)],
  };
  const { id, ...rest } = replaced;
  const clean = scrub(rest, needles(texts, isNamed), person.pseudonym);
  if (!isNamed && JSON.stringify(clean) === JSON.stringify(rest)) return statement;
  return unsigned({ id, ...clean });
}

function isPerson(actor: Actor, { keys, unique }: Wanted): boolean {
  const key = agentKey(actor);
  if (key === undefined) return false;
  if (keys.has(key)) return true;
  const { mbox, mbox_sha1sum, openid, account } = actor;
  const texts = [mbox, mbox_sha1sum, openid, account?.homePage, account?.name];
  return unique !== null && texts.some((text) => text !== undefined && text.search(unique) >= 0);
}

/** What a statement says of the person wherever it names them as an agent; nothing when it does not. */
function textsIn(statement: Statement, person: Wanted): PersonTexts[] {
  const found: PersonTexts[] = [];
  const look = (value: unknown): void => {
    if (value === null || typeof value !== 'object') return;
    const actor = value as Actor;
    if (!Array.isArray(value) && isPerson(actor, person)) {
      const { unique, shared } = textsOf(actor);
      found.push({ unique, shared: typeof actor.name === 'string' ? [...shared, actor.name] : shared });
    }
    for (const inner of Object.values(value)) look(inner);
  };
  const { actor, object, authority, context } = statement;
  look([actor, object, authority, agentsOf(context)]);
  if (object.objectType === 'SubStatement') look([object.actor, object.object, agentsOf(object.context)]);
  return found;
}

const agentsOf = (context: Context | undefined) => [
  context?.instructor,
  context?.team,
  context?.contextAgents,
  context?.contextGroups,
];

function toldWithout<T extends Told>(told: T, person: Wanted): T {
  const mine = isPerson(told.actor, person) || isObject(told.object, person);
  const copy: Told = { ...told, actor: who(told.actor, person), object: objectOf(told.object, person) } as T;
  if (told.context) copy.context = contextOf(told.context, person, mine);
  if (mine && told.result) copy.result = resultOf(told.result);
  if (mine) delete copy.attachments;
  return copy as T;
}

function isObject(object: StatementObject, person: Wanted): boolean {
  if (object.objectType === 'SubStatement') {
    return isPerson(object.actor, person) || isObject(object.object, person);
  }
  return (object.objectType === 'Agent' || object.objectType === 'Group') && isPerson(object, person);
}

function objectOf(object: StatementObject, person: Wanted): StatementObject {
  switch (object.objectType) {
    case 'Agent':
    case 'Group':
      return who(object, person) as StatementObject;
    case 'SubStatement':
      return toldWithout(object, person);
    default:
      return object;
  }
}

function who<T extends Actor>(actor: T, person: Wanted): T {
  const members =
    actor.objectType === 'Group' && actor.member
      ? { member: actor.member.map((member) => who(member, person)) }
      : {};
  if (!isPerson(actor, person)) return { ...actor, ...members };
  const { account } = pseudonymAgent(person.pseudonym);
  return { ...(actor.objectType ? { objectType: actor.objectType } : {}), account, ...members } as T;
}

function contextOf(context: Context, person: Wanted, mine: boolean): Context {
  const { registration, extensions, ...rest } = context;
  return {
    ...rest,
    ...(mine || registration === undefined ? {} : { registration }),
    ...(mine || extensions === undefined ? {} : { extensions }),
    ...(rest.instructor ? { instructor: who(rest.instructor, person) } : {}),
    ...(rest.team ? { team: who(rest.team, person) } : {}),
    ...(rest.contextAgents
      ? { contextAgents: rest.contextAgents.map((one) => ({ ...one, agent: who(one.agent, person) })) }
      : {}),
    ...(rest.contextGroups
      ? { contextGroups: rest.contextGroups.map((one) => ({ ...one, group: who(one.group, person) })) }
      : {}),
  };
}

function resultOf({ response: _, extensions: __, ...rest }: Result): Result {
  return rest;
}

function unsigned(statement: NormalStatement): NormalStatement {
  const { object } = statement;
  const inner =
    object.objectType === 'SubStatement' ? { object: withoutSignatures(object) } : ({} as { object?: never });
  return { ...withoutSignatures(statement), ...inner } as NormalStatement;
}

function withoutSignatures<T extends { attachments?: Attachment[] }>(told: T): T {
  const { attachments, ...rest } = told;
  const kept = attachments?.filter(({ usageType }) => usageType !== SIGNATURE);
  return (kept?.length ? { ...rest, attachments: kept } : rest) as T;
}
