import { missingRows, type TopicCounts } from './missing';

const topic = (name: string, wishes: number, searches: number, classes = 0): TopicCounts => ({
  topic: name,
  said: wishes,
  paper: 0,
  searches,
  classes,
  places: 0,
  courses: 0,
  resources: 0,
});

describe('what is missing here', () => {
  it('begins with what most people want, and among equals with what is offered least', () => {
    const rows = missingRows(
      [topic('law', 3, 5, 2), topic('work', 9, 0, 1), topic('science', 20, 0)],
      [{ words: 'lam mam', searches: 9, classes: 0, places: 0, courses: 0, resources: 0 }],
    );
    expect(rows.map((row) => row.topic ?? row.words)).toEqual(['science', 'lam mam', 'work', 'law']);
  });

  it.each([
    [0, 0, 0],
    [1, 0, null],
    [1, 1, null],
    [4, 0, 3],
    [5, 0, 3],
    [6, 2, 6],
    [1, 12, 12],
    [2, 14, 12],
  ])('tells of %i who said so and %i on paper no more than %p', (said, paper, wishes) => {
    const counts = { ...topic('law', said, 0), paper };
    expect(missingRows([counts], []).map((row) => row.wishes)).toEqual(wishes === 0 ? [] : [wishes]);
  });

  it('does not count one or two people out, and leaves out what nobody wants', () => {
    const rows = missingRows([topic('law', 2, 0), topic('work', 0, 0, 3)], []);
    expect(rows).toEqual([expect.objectContaining({ topic: 'law', wishes: null, wanted: 0 })]);
  });
});
