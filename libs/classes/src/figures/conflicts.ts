/** One session of a unit's calendar. */
export interface UnitSession {
  sessionId: string;
  classId: string;
  title: string;
  unitName: string;
  startsAt: Date;
  endsAt: Date;
  cancelled: boolean;
  venueId: string | null;
  venueName: string | null;
  instructors: { id: string; name: string }[];
}
/** Two sessions at one time in one place, or with one instructor. */
export interface Conflict {
  first: UnitSession;
  second: UnitSession;
  venueName: string | null;
  /** Who would have to be at both. */
  instructors: string[];
}

/** Sessions that get in each other's way; of cancelled ones none does. `sessions` come in order of their start. */
export function conflictsOf(sessions: readonly UnitSession[]): Conflict[] {
  const going = sessions.filter(({ cancelled }) => !cancelled);
  return going.flatMap((first, index) => {
    const conflicts: Conflict[] = [];
    for (let next = index + 1; next < going.length; next++) {
      const second = going[next]!;
      if (second.startsAt >= first.endsAt) break;
      const shared = first.venueId !== null && first.venueId === second.venueId ? first.venueName : null;
      const teaching = new Set(second.instructors.map(({ id }) => id));
      const instructors = first.instructors.filter(({ id }) => teaching.has(id)).map(({ name }) => name);
      if (shared !== null || instructors.length > 0) {
        conflicts.push({ first, second, venueName: shared, instructors });
      }
    }
    return conflicts;
  });
}
