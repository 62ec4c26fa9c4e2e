import { track } from '../../enhance/play/track';

const whole = 'https://hoc.example.vn/h5p/contents/1';
const first = '0190a1b2-0000-7000-8000-000000000001';

/** A playing page that hears events one after the other: "answered 1" is about the first part. */
function heard(events: string[], { finished = false } = {}): string[] {
  const told: { attempt: string; name: string }[] = [];
  const add = (attempt: string, statement: Record<string, unknown>) =>
    void told.push({ attempt, name: statement['name'] as string });
  const tell = track({ add }, first, finished);
  for (const name of events) {
    const [verb = '', part] = name.split(' ');
    const object = { id: part ? `${whole}?subContentId=${part}` : whole };
    tell({ data: { statement: { name, object } }, getVerb: () => verb });
  }
  const attempts = [...new Set([first, ...told.map(({ attempt }) => attempt)])];
  return told.map(({ attempt, name }) => `${attempts.indexOf(attempt) + 1}: ${name}`);
}

describe('what a content says on its page', () => {
  it('belongs to one attempt up to its end, and after it until something is done', () => {
    expect(heard(['attempted', 'answered 1', 'completed', 'progressed', 'attempted 1', 'passed'])).toEqual([
      '1: attempted',
      '1: answered 1',
      '1: completed',
      '1: progressed',
      '1: attempted 1',
      '1: passed',
    ]);
  });

  it('begins another attempt with the first deed after the end, and tells of the opening with it', () => {
    expect(heard(['answered 1', 'completed', 'attempted', 'progressed', 'answered 1', 'completed'])).toEqual([
      '1: answered 1',
      '1: completed',
      '1: progressed',
      '2: attempted',
      '2: answered 1',
      '2: completed',
    ]);
  });

  it('is no attempt when somebody only looks at what they finished before', () => {
    const look = ['attempted', 'progressed', 'attempted 1', 'completed', 'progressed', 'completed'];
    expect(heard(look, { finished: true })).toEqual([]);
    expect(heard([...look, 'interacted 1', 'answered 1', 'completed'], { finished: true })).toEqual([
      '1: attempted',
      '1: interacted 1',
      '1: answered 1',
      '1: completed',
    ]);
  });

  it('is an attempt by its end alone where nothing was finished before', () => {
    expect(heard(['completed'])).toEqual(['1: completed']);
  });
});
