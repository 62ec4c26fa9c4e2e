/** What a credential may do (1.0.3 Communication 4.2; the same words in 2.0 stores). */
export const scopes = [
  'all',
  'all/read',
  'statements/write',
  'statements/read',
  'statements/read/mine',
  'state',
  'profile',
  'define',
] as const;
export type Scope = (typeof scopes)[number];

export type LrsAction =
  | 'write-statements'
  | 'read-statements'
  | 'read-own-statements'
  | 'read-state'
  | 'write-state'
  | 'read-profile'
  | 'write-profile'
  | 'define'
  | 'read-references';

const granting: Record<LrsAction, readonly Scope[]> = {
  'write-statements': ['statements/write'],
  'read-statements': ['statements/read', 'all/read'],
  'read-own-statements': ['statements/read/mine', 'statements/read', 'all/read'],
  'read-state': ['state', 'all/read'],
  'write-state': ['state'],
  'read-profile': ['profile', 'all/read'],
  'write-profile': ['profile'],
  define: ['define'],
  // Activities and agents say nothing that a statement or document of theirs does not say.
  'read-references': ['statements/read/mine', 'statements/read', 'all/read', 'state', 'profile', 'define'],
};

/** Whether scopes allow an action; `all` allows everything. */
export function allows(held: readonly Scope[], action: LrsAction): boolean {
  return held.includes('all') || granting[action].some((scope) => held.includes(scope));
}
