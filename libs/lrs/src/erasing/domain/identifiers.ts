import { createHash } from 'node:crypto';
import { type Agent, type Identified, readAgent } from '../../xapi';
import type { PersonTexts } from './needles';

/**
 * Reads an identifier as people write it: an e-mail address, the SHA-1 of one (40 hexadecimal digits), an OpenID, an
 * account as `https://home.page|name`, or an agent as JSON. Null when it is none of these.
 */
export function readIdentifier(text: string): Agent | null {
  const agent = agentIn(text.trim());
  const read = agent && readAgent(JSON.stringify(agent), '2.0.0');
  return read?.ok ? agent : null;
}

function agentIn(text: string): Agent | null {
  if (text.startsWith('{')) {
    try {
      return JSON.parse(text) as Agent;
    } catch {
      return null;
    }
  }
  const bar = text.indexOf('|');
  if (bar > 0) return { account: { homePage: text.slice(0, bar).trim(), name: text.slice(bar + 1).trim() } };
  if (/^[0-9a-f]{40}$/i.test(text)) return { mbox_sha1sum: text.toLowerCase() };
  if (/^https?:\/\//i.test(text)) return { openid: text };
  if (text.includes('@')) return { mbox: text.startsWith('mailto:') ? text : `mailto:${text}` };
  return null;
}

/** The agents that are certainly the same person: an address and its hash. */
export function sameAgents(agent: Identified): Identified[] {
  const { mbox } = agent;
  if (mbox === undefined) return [agent];
  const lower = mbox.toLowerCase();
  const hashes = [...new Set([mbox, lower])].map((text) => ({
    mbox_sha1sum: createHash('sha1').update(text).digest('hex'),
  }));
  return [agent, { mbox: lower }, ...hashes];
}

const isTelling = (name: string): boolean =>
  /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(name) ||
  name.includes('@') ||
  /^\+?\d{9,12}$/.test(name);

/** The texts of an agent; the name of an account is somebody else's elsewhere, unless nobody else could have it. */
export function textsOf({ mbox, mbox_sha1sum, openid, account }: Identified): PersonTexts {
  const unique = [mbox?.replace(/^mailto:/i, ''), mbox_sha1sum, openid].filter((one) => one !== undefined);
  if (!account) return { unique, shared: [] };
  return isTelling(account.name)
    ? { unique: [...unique, account.name], shared: [] }
    : { unique, shared: [account.name] };
}
