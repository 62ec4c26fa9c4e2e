import { newId } from './new-id';
import type { StatementQueue } from './statement-queue';

type Statement = Record<string, unknown>;
/** What the core tells of when a content says something in xAPI. */
export interface XapiEvent {
  data: { statement: Statement };
  getVerb(): string;
}

const ends = ['completed', 'passed', 'failed'];
/** What content types say by themselves, too: when they show again what was done, and after their end. */
const passive = [...ends, 'progressed', 'attempted'];

/**
 * Sorts what a content says into attempts. After the end only a deed begins another one: an answer, not a look.
 * @param attemptId of the attempt that is open, or of the next one
 * @param finished whether the page begins with what an attempt left that has come to its end
 * @returns takes one event after the other
 */
export const track = (
  queue: Pick<StatementQueue, 'add'>,
  attemptId: string,
  finished: boolean,
): ((event: XapiEvent) => void) => {
  /** Null on a page that shows a finished attempt, until something is done. */
  let attempt = finished ? null : attemptId;
  let next = finished ? attemptId : newId();
  let over = finished;
  let opened: Statement | null = null;
  return (event) => {
    const verb = event.getVerb();
    const statement = { ...event.data.statement, id: newId(), timestamp: new Date().toISOString() };
    const about = (event.data.statement['object'] as { id?: string } | undefined)?.id ?? '';
    const isWhole = !about.includes('subContentId=');
    if (over && isWhole && verb === 'attempted') {
      // Told together with the first thing somebody does.
      opened = statement;
      return;
    }
    if (over && !passive.includes(verb)) {
      attempt = next;
      next = newId();
      over = false;
      if (opened) queue.add(attempt, opened, false);
      opened = null;
    }
    if (attempt === null) return;
    if (isWhole && ends.includes(verb)) over = true;
    queue.add(attempt, statement, over);
  };
};
