export interface Draft {
  at: number;
  model: string;
}

/**
 * A draft on this device, so that a dead battery loses nothing. A browser without storage keeps none.
 * @param key one for each content
 */
export const drafts = (key: string) => {
  const name = `h5p-form:${key}`;
  return {
    read(): Draft | null {
      try {
        const found: unknown = JSON.parse(localStorage.getItem(name) ?? 'null');
        if (typeof found !== 'object' || found === null) return null;
        const { at, model } = found as Partial<Draft>;
        return typeof at === 'number' && typeof model === 'string' ? { at, model } : null;
      } catch {
        return null;
      }
    },
    /** @returns false when there is no room or no storage */
    write(model: string): boolean {
      try {
        localStorage.setItem(name, JSON.stringify({ at: Date.now(), model } satisfies Draft));
        return true;
      } catch {
        return false;
      }
    },
    drop(): void {
      try {
        localStorage.removeItem(name);
      } catch {
        // No storage, no draft: there is nothing to drop.
      }
    },
  };
};
