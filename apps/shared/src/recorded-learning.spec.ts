import { activityIds, type RecordedDeed } from '@domdom/lrs';
import { learnedDeed } from './recorded-learning';

const id = (n: number) => `01a20000-0000-7000-8000-00000000000${n}`;
const address = 'https://domdom.example';
const deed = (given: Pick<RecordedDeed, 'verb' | 'objectId'>): RecordedDeed => ({
  ...{ id: id(1), personId: id(2), registration: id(3), at: new Date('2026-11-21') },
  ...{ scaledScore: null, minutes: null, steps: null, groupingId: null, parentId: null },
  ...given,
});

describe('a retraction in the records', () => {
  it('opens a lesson again when it is of a lesson, and takes back presence when it is of a session', () => {
    const ofLesson = deed({ verb: 'retracted', objectId: activityIds.lesson(address, id(4)) });
    expect(learnedDeed(ofLesson)).toMatchObject({ kind: 'lesson-reopened', owner: id(3), thing: id(4) });
    const ofSession = deed({ verb: 'retracted', objectId: activityIds.session(address, id(5), id(6)) });
    expect(learnedDeed(ofSession)).toMatchObject({ kind: 'retracted', class: id(5), thing: id(6) });
  });
});
