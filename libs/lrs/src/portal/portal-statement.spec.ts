import fc from 'fast-check';
import { readStatements } from '../xapi';
import { activityIds, activityTypes } from './activity-ids';
import { portalStatement } from './portal-statement';
import { type PortalVerb, verbs } from './verbs';

const address = 'https://hoc.example';

describe('a statement of the portal', () => {
  it('is valid in both versions, whatever happened', () => {
    const deed = fc.record(
      {
        eventId: fc.uuid(),
        address: fc.constant(address),
        personId: fc.uuid(),
        verb: fc.constantFrom(...(Object.keys(verbs) as PortalVerb[])),
        object: fc.record({
          id: fc.uuid().map((id) => activityIds.course(address, id)),
          type: fc.constantFrom(...Object.values(activityTypes)),
          name: fc.string({ minLength: 1, unit: 'grapheme' }),
        }),
        at: fc.date({ min: new Date('2020-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
        scaledScore: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
        registration: fc.uuid(),
        parent: fc.constant({ id: activityIds.course(address, 'c'), type: activityTypes.course }),
        grouping: fc.constant({ id: activityIds.programme(address, 'p'), type: activityTypes.programme }),
        steps: fc.record({ done: fc.nat(9), total: fc.nat(9) }),
        duration: fc.nat(600),
        markedBy: fc.constantFrom('roll', 'code', 'room'),
        place: fc.constantFrom('confirmed' as const, 'waiting' as const),
        instructorId: fc.uuid(),
      },
      { requiredKeys: ['eventId', 'address', 'personId', 'verb', 'object', 'at'] },
    );
    fc.assert(
      fc.property(deed, fc.constantFrom('1.0.3' as const, '2.0.0' as const), (one, version) => {
        expect(readStatements([portalStatement(one)], version)).toMatchObject({ ok: true });
      }),
    );
  });

  it('names a person by their account only, and an official only when they acted for another', () => {
    const deed = {
      eventId: '01a20000-0000-7000-8000-000000000000',
      address,
      personId: 'p',
      verb: 'completed' as const,
      object: { id: activityIds.course(address, 'c'), type: activityTypes.course, name: 'Kỹ năng số' },
      at: new Date('2026-11-21T02:00:00Z'),
    };
    expect(portalStatement({ ...deed, instructorId: 'p' })).toMatchObject({
      actor: { account: { homePage: address, name: 'p' } },
      result: { completion: true },
      context: expect.not.objectContaining({ instructor: expect.anything() }),
    });
    expect(portalStatement({ ...deed, instructorId: 'o' })).toMatchObject({
      context: { instructor: { account: { name: 'o' } } },
    });
  });

  it('tells of an answer to a poll as a question of choice, with what was chosen', () => {
    const statement = portalStatement({
      eventId: '01a20000-0000-7000-8000-000000000000',
      address,
      personId: 'p',
      verb: 'answered',
      object: {
        id: activityIds.poll(address, 'q'),
        type: activityTypes.question,
        name: 'Học tiếp gì?',
        choices: ['May vá', 'Điện thoại', 'Trồng rau'],
      },
      chosen: [0, 2],
      at: new Date('2026-11-21T02:00:00Z'),
    });
    expect(statement).toMatchObject({
      object: {
        definition: {
          interactionType: 'choice',
          choices: [
            { id: 'choice-1', description: { vi: 'May vá' } },
            { id: 'choice-2', description: { vi: 'Điện thoại' } },
            { id: 'choice-3', description: { vi: 'Trồng rau' } },
          ],
        },
      },
      result: { response: 'choice-1[,]choice-3' },
    });
    for (const version of ['1.0.3', '2.0.0'] as const) {
      expect(readStatements([statement], version)).toMatchObject({ ok: true });
    }
  });
});
