import { isRecord } from '../../src/form/values';

export interface Draft {
  at: number;
  model: string;
  /** The stamp it was sent with; the server names it again once it has been saved. */
  sent?: string;
}

const PREFIX = 'h5p-form:';

const parsed = (text: string | null): Draft | null => {
  try {
    const found: unknown = JSON.parse(text ?? 'null');
    if (!isRecord(found) || typeof found['at'] !== 'number' || typeof found['model'] !== 'string')
      return null;
    const { at, model, sent } = found;
    return { at, model, ...(typeof sent === 'string' ? { sent } : {}) };
  } catch {
    return null;
  }
};

/**
 * A draft on this device, so that a dead battery loses nothing. A browser without storage keeps none. It stays until
 * it is known to be saved: through a closed tab, a session that ended, and somebody else's change.
 * @param key one for each content
 */
export const drafts = (key: string) => {
  const name = `${PREFIX}${key}`;
  const store = (draft: Draft): boolean => {
    try {
      localStorage.setItem(name, JSON.stringify(draft));
      return true;
    } catch {
      return false;
    }
  };
  const read = (): Draft | null => {
    try {
      return parsed(localStorage.getItem(name));
    } catch {
      return null;
    }
  };
  return {
    read,
    /** @returns false when there is no room or no storage */
    write: (model: string): boolean => store({ at: Date.now(), model }),
    /** Notes that it was sent to be saved, under this stamp. */
    sent(model: string, stamp: string): void {
      store({ at: Date.now(), model, sent: stamp });
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

/** Forgets the draft that was saved under this stamp, whichever content it is of by now. */
export const dropSaved = (stamp: string): void => {
  try {
    for (const name of Object.keys(localStorage))
      if (name.startsWith(PREFIX) && parsed(localStorage.getItem(name))?.sent === stamp)
        localStorage.removeItem(name);
  } catch {
    // No storage, no draft.
  }
};
