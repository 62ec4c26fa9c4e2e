import { fold, normalisePhone } from '@domdom/platform';
import { identityErrors } from './identity.errors';

export type Login = { phone: string; username: null } | { phone: null; username: string };

const username = /^[a-z][a-z0-9._-]{2,39}$/;

/**
 * What people type to sign in: a phone number in any writing, or a user name. A user name has no diacritics and
 * begins with a letter, so it never looks like a number.
 * @throws identity.badLogin
 */
export function readLogin(text: string): Login {
  const phone = normalisePhone(text);
  if (phone) return { phone, username: null };
  const name = fold(text);
  if (!username.test(name)) throw identityErrors.badLogin();
  return { phone: null, username: name };
}
