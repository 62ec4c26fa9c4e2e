/** What the page says by itself, in its reader's language. */
export interface PlayWords {
  listen: string;
  stopListening: string;
  wholeScreen: string;
  leaveWholeScreen: string;
  waiting: string;
  newer: string;
  goOn: string;
}
/** What the server writes into the page besides what H5P reads. */
export interface PlaySettings {
  contentId: string;
  attemptId: string | null;
  statementsUrl: string | null;
  stateUrl: string | null;
  /** When the state was written that the page begins with, in Unix milliseconds; 0 for none. */
  stateAt: number;
  /** The part that the page begins with, by its place in each list on the way to it; the beginning when empty. */
  openAt: number[];
  words: PlayWords;
}
