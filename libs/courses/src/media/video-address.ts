import { mediaErrors } from './media.errors';

/** A page elsewhere that an author points to. */
export interface Elsewhere {
  address: string;
  /** The site's name as people know it: "youtube.com". */
  site: string;
}

/**
 * Checks the address of a page elsewhere.
 * @throws media.badAddress for anything but https, and for an address with a password in it
 */
export function elsewhere(text: string): Elsewhere {
  const address = text.trim();
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url?.protocol !== 'https:' || url.username || url.password || !url.hostname.includes('.')) {
    throw mediaErrors.badAddress();
  }
  return { address: url.href, site: url.hostname.replace(/^(?:www|m|player)\./, '') };
}
