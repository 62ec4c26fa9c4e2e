import { isRecord } from '../../src/form/values';

/** A copied step is another step: its statements must not be taken for those of the first. */
export const withNewIds = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withNewIds);
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, own]) => [name, name === 'subContentId' ? newId() : withNewIds(own)]),
  );
};

/** randomUUID is missing where the page is not served over HTTPS, as on a test machine in a village network. */
export const newId = (): string => {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
};
