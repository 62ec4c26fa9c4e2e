/** A tap on this phone; kept until the portal has it and a later page shows it. */
export interface KeptTap {
  kind: 'tap';
  id: string;
  owner: string;
  classId: string;
  sessionId: string;
  personId: string;
  status: string;
  /** ISO 8601, by this phone's clock. */
  at: string;
  state: 'waiting' | 'sent' | 'overtaken' | 'refused';
  /** When the portal answered, by its own clock (milliseconds). */
  answeredAt?: number;
  message?: string;
}
/** Somebody who was not registered. */
export interface KeptWalkIn extends Omit<KeptTap, 'kind' | 'personId' | 'status'> {
  kind: 'walk-in';
  fullName: string;
  birthYear?: number;
}
export type Kept = KeptTap | KeptWalkIn;

const name = 'roll-calls';
const week = 7 * 24 * 60 * 60 * 1000;

const asked = <T>(request: IDBRequest<T>) =>
  new Promise<T>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** What one person tapped on this phone. Everybody who uses the phone has their own; nobody is shown another's. */
export class RollStore {
  private constructor(
    private readonly database: IDBDatabase,
    private readonly owner: string,
  ) {}

  static async open(owner: string): Promise<RollStore> {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore(name, { keyPath: 'id' }).createIndex('owner', 'owner');
    };
    return new RollStore(await asked(request), owner);
  }

  /** All of this person, in the order in which they were tapped. */
  async all(): Promise<Kept[]> {
    const store = this.database.transaction(name).objectStore(name);
    const found: Kept[] = await asked(store.index('owner').getAll(this.owner));
    return found.sort((a, b) => (a.at < b.at ? -1 : 1));
  }

  /** Done once it is on the disk: what is shown as kept is kept. */
  put(...kept: Kept[]): Promise<void> {
    return this.change((store) => {
      for (const one of kept) store.put(one);
    });
  }

  drop(...ids: string[]): Promise<void> {
    return this.change((store) => {
      for (const id of ids) store.delete(id);
    });
  }

  /** Forgets what the portal has and the page of a session shows by itself, and what was sent long ago. */
  async tidy(sessionId: string, pageMadeAt: number): Promise<void> {
    const done = (await this.all()).filter(({ state, answeredAt = 0, ...one }) => {
      // Answers bear whole seconds.
      const isShown = one.sessionId === sessionId && answeredAt + 1000 < pageMadeAt;
      return (state === 'sent' && isShown) || (state !== 'waiting' && Date.now() - Date.parse(one.at) > week);
    });
    await this.drop(...done.map(({ id }) => id));
  }

  private change(work: (store: IDBObjectStore) => void): Promise<void> {
    return new Promise((resolve, reject) => {
      const transaction = this.database.transaction(name, 'readwrite');
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
      work(transaction.objectStore(name));
    });
  }
}
