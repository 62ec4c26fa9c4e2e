import { FAULTS, type FaultCode } from './fault.catalogue';

export type FaultParams = Readonly<Record<string, string | number>>;
/** The first rule that was broken. `path` is empty for the whole, else like `object.definition.choices[1].id`. */
export interface Fault {
  readonly code: FaultCode;
  readonly path: string;
  readonly params: FaultParams;
}
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly fault: Fault };

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });

export function refuse(code: FaultCode, params: FaultParams = {}, path = ''): { ok: false; fault: Fault } {
  return { ok: false, fault: { code, path, params } };
}

/** A short, well-formed piece of what was sent, so that an error never echoes ten megabytes. */
export function excerpt(value: unknown): string {
  const text = typeof value === 'string' ? value : String(JSON.stringify(value) ?? typeof value);
  return toWellFormed(text.length > 80 ? `${text.slice(0, 80)}…` : text);
}

/** The fault in plain words with its place and the rule of the specification. */
export function describeFault(fault: Fault, language: 'vi' | 'en'): string {
  const { rule, [language]: words } = FAULTS[fault.code];
  const filled = words.replace(/\{(\w+)\}/g, (_, name: string) => String(fault.params[name] ?? ''));
  return `${fault.path ? `${fault.path}: ` : ''}${filled} (xAPI ${rule})`;
}

// ES2024's isWellFormed and toWellFormed are in every Node this runs on, not yet in the ES2023 library types.
type WellFormed = { isWellFormed(): boolean; toWellFormed(): string };
export const isWellFormed = (text: string): boolean => (text as unknown as WellFormed).isWellFormed();
export const toWellFormed = (text: string): string => (text as unknown as WellFormed).toWellFormed();
