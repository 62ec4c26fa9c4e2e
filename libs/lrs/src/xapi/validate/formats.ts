const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
// A text of any length is searched for what it may not hold: to match it whole could overflow the stack.
const SCHEME = /^[A-Za-z][A-Za-z0-9+.-]{0,63}:./su;
// Spaces, controls and the characters RFC 3987 leaves out.
const NOT_IN_IRI = /[\p{Cc}\s"<>\\^`{|}]/u;
const BROKEN_ESCAPE = /%(?![0-9A-Fa-f]{2})/;
const WEB = /^https?:/i;
const WEB_WITH_HOST = /^https?:\/\/[^/?#]/i;
const NOT_IN_MAILBOX = /[\p{Cc}\s@<>()[\],;:"\\]/u;
const NOT_IN_MAIL_DOMAIN = /[\p{Cc}\s@<>(),;"\\]/u;
const HEX40 = /^[0-9a-f]{40}$/i;
const SHA2 = /^(?:[0-9a-f]{56}|[0-9a-f]{64}|[0-9a-f]{96}|[0-9a-f]{128})$/i;
const TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
const MEDIA_TYPE = new RegExp(`^${TOKEN}/${TOKEN}\\s*(?:;\\s*(?:${TOKEN}=(?:${TOKEN}|"[^"\\\\]*")\\s*)?)*$`);
const MEDIA_TYPE_LENGTH = 255;
const LANGUAGE_TAG = new RegExp(
  '^(?:' +
    '(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4}|[a-z]{5,8})' + // language and extended language
    '(?:-[a-z]{4})?' + // script
    '(?:-(?:[a-z]{2}|\\d{3}))?' + // region
    '(?:-(?:[a-z0-9]{5,8}|\\d[a-z0-9]{3}))*' + // variants
    '(?:-[0-9a-wy-z](?:-[a-z0-9]{2,8})+)*' + // extensions
    '(?:-x(?:-[a-z0-9]{1,8})+)?' + // private use
    '|x(?:-[a-z0-9]{1,8})+' +
    '|en-gb-oed|i-(?:ami|bnn|default|enochian|hak|klingon|lux|mingo|navajo|pwn|tao|tay|tsu)' +
    '|sgn-(?:be-fr|be-nl|ch-de)|art-lojban|cel-gaulish|no-bok|no-nyn|zh-(?:guoyu|hakka|min|min-nan|xiang)' +
    ')$',
  'i',
);

/** RFC 4122 in its standard form; any version and variant, as the specification's own example has none. */
export const isUuid = (text: string): boolean => UUID.test(text);

/** An IRI with a scheme (RFC 3987, best effort); http and https also need a host. */
export const isIri = (text: string): boolean =>
  SCHEME.test(text) &&
  !NOT_IN_IRI.test(text) &&
  !(text.includes('%') && BROKEN_ESCAPE.test(text)) &&
  (!WEB.test(text) || WEB_WITH_HOST.test(text));

export function isMailto(text: string): boolean {
  const at = text.indexOf('@');
  const [mailbox, domain] = [text.slice('mailto:'.length, at), text.slice(at + 1)];
  if (!text.startsWith('mailto:') || at < 0 || mailbox === '' || domain === '') return false;
  return !NOT_IN_MAILBOX.test(mailbox) && !NOT_IN_MAIL_DOMAIN.test(domain);
}
export const isSha1 = (text: string): boolean => HEX40.test(text);
/** SHA-224, 256, 384 or 512, told apart by length. */
export const isSha2 = (text: string): boolean => SHA2.test(text);
export const isMediaType = (text: string): boolean =>
  text.length <= MEDIA_TYPE_LENGTH && MEDIA_TYPE.test(text);

// Few tags are ever used: remembering them makes a language map nearly free.
const knownTags = new Set<string>();
const KNOWN_TAGS = 1000;
/** RFC 5646, well-formed (not looked up in the registry). */
export function isLanguageTag(text: string): boolean {
  if (knownTags.has(text)) return true;
  if (text.length > 100 || !LANGUAGE_TAG.test(text)) return false;
  if (knownTags.size < KNOWN_TAGS) knownTags.add(text);
  return true;
}
