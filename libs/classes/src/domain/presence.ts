/**
 * The part of a session that somebody has to be in the online room to count as present. Half leaves room for a late
 * beginning and a line that broke; less would count those who only looked in.
 */
export const presentFrom = 0.5;

/** Whether minutes in the online room make somebody present at a session of so many minutes. */
export const wasThere = (minutes: number, ofSession: number): boolean => minutes >= ofSession * presentFrom;
