/** Reads whole numbers from what was typed; the reader throws when one is not. */
export function wholeNumbers<K extends string>(given: Partial<Record<K, string>>) {
  return (name: K, otherwise: number): number => {
    const value = Number(given[name] ?? otherwise);
    if (!Number.isInteger(value) || value < 1) throw new Error(`--${name} needs a whole number from 1 up`);
    return value;
  };
}

/** Where to keep the database and the figures, as far as it was typed. @throws for a name that no database has */
export function kept({ database, json }: { database?: string; json?: string }) {
  if (database !== undefined && !/^[a-z_][a-z0-9_]{0,62}$/.test(database)) {
    throw new Error('--database needs a name of small letters, digits and _');
  }
  return { ...(database === undefined ? {} : { database }), ...(json === undefined ? {} : { json }) };
}
