import type { Agent } from '../statement.types';

/** All that is known of one person, of the Agents resource (1.0.3 Communication 2.4; IEEE 9274.1.1 4.1.6.3). */
export interface Person {
  objectType: 'Person';
  name?: string[];
  mbox?: string[];
  mbox_sha1sum?: string[];
  openid?: string[];
  account?: { homePage: string; name: string }[];
}

/** The asked-for agent together with what other agents known to be the same person add. */
export function personOf(asked: Agent, same: readonly Agent[] = []): Person {
  const person: Person = { objectType: 'Person' };
  const agents = [asked, ...same];
  for (const property of ['name', 'mbox', 'mbox_sha1sum', 'openid'] as const) {
    const values = new Set(agents.flatMap((agent) => agent[property] ?? []));
    if (values.size) person[property] = [...values];
  }
  const accounts = new Map(
    agents.flatMap(({ account }) =>
      account ? [[`${account.homePage}|${account.name}`, account] as const] : [],
    ),
  );
  if (accounts.size) person.account = [...accounts.values()];
  return person;
}
