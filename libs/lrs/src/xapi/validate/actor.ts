import {
  type Check,
  type Fields,
  identifierText,
  isFields,
  listOf,
  oneOf,
  type Report,
  record,
  text,
} from './check';
import { iri, mailto, sha1 } from './terms';

const account = record({ required: { homePage: iri, name: identifierText } });
const IDENTIFIERS = ['mbox', 'mbox_sha1sum', 'openid', 'account'] as const;
const identifiers = { mbox: mailto, mbox_sha1sum: sha1, openid: iri, account };

function identifiersIn(fields: Fields): string[] {
  return IDENTIFIERS.filter((name) => fields[name] !== undefined);
}

function exactlyOne(fields: Fields, report: Report): boolean {
  let found = 0;
  for (const name of IDENTIFIERS) if (fields[name] !== undefined) found++;
  if (found === 1) return true;
  if (found === 0) return report.fail('ifi-missing');
  return report.fail('ifi-many', { found: identifiersIn(fields).join(', ') });
}

/** An individual: exactly one inverse functional identifier. */
export const agent: Check = record({
  optional: { objectType: oneOf(['Agent']), name: text, ...identifiers },
  rule: exactlyOne,
});

/** Identified by exactly one identifier, or anonymous with members; members are agents. */
export const group: Check = record({
  required: { objectType: oneOf(['Group']) },
  optional: { name: text, member: listOf(agent), ...identifiers },
  rule: (fields, report) => {
    if (identifiersIn(fields).length > 0) return exactlyOne(fields, report);
    const members = fields['member'] as unknown[] | undefined;
    return (members !== undefined && members.length > 0) || report.fail('group-needs-members');
  },
});

/** An agent, or a group if it says so. */
export const actor: Check = (value, report) => {
  if (isFields(value)) {
    const type = value['objectType'];
    if (type === 'Group') return group(value, report);
    if (type !== undefined && type !== 'Agent') return agentOrGroup(type, report) || report.at('objectType');
  }
  return agent(value, report);
};
const agentOrGroup = oneOf(['Agent', 'Group']);

/** An agent, or the pair of application and user that three-legged OAuth makes. */
export const authority: Check = (value, report) => {
  if (!actor(value, report)) return false;
  const fields = value as Fields;
  if (fields['objectType'] !== 'Group') return true;
  const members = (fields['member'] ?? []) as Fields[];
  const isPair =
    identifiersIn(fields).length === 0 &&
    members.length === 2 &&
    members.some((member) => member['account'] !== undefined);
  return isPair || report.fail('authority-shape');
};

/** An agent or group that can be found again: what a request parameter may name. */
export const identifiedActor: Check = (value, report) => {
  if (!actor(value, report)) return false;
  return identifiersIn(value as Fields).length > 0 || report.fail('agent-anonymous');
};
