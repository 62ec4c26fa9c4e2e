/** What the server wrote into the page. */
export interface Part {
  id: string;
  title: string;
  src: string;
  cmi: Record<string, unknown> | null;
  sco: boolean;
  ownWindow: boolean;
  completed: boolean;
  session: number;
  sequence: number;
}
export interface Told {
  version: '1.2' | '2004' | 'cmi5';
  parts: Part[];
  first: number;
  attemptId: string | null;
  session: number;
  pass: string;
  words: { saving: string; saved: string; waiting: string; elsewhere: string };
}

export const readTold = (): Told => JSON.parse(document.getElementById('run')?.textContent ?? '{}') as Told;
