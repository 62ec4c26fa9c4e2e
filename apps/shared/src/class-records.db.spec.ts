import {
  AttendanceService,
  ClassesService,
  CompletionsService,
  FeedbackService,
  OrganisingService,
  RegistrationsService,
} from '@domdom/classes';
import { ConsentsService } from '@domdom/identity';
import { LrsService } from '@domdom/lrs';
import type { Actor } from '@domdom/platform';
import { classInput } from '../../../libs/classes/src/testing/class.factory';
import { makePerson } from '../../../libs/identity/src/testing/person.factory';
import { makeUnitLine } from '../../../libs/organisations/src/testing/unit.factory';
import { openModule } from '../../../test/support/database';
import { deliverEvents } from '../../../test/support/deliver-events';
import { features } from './features';
import { LearningRecords } from './learning-records/learning-records.consumer';

const minute = 60_000;

describe('classes in the record store', () => {
  let opened: Awaited<ReturnType<typeof openModule>>;
  let official: Actor;
  let unitId: string;
  beforeAll(async () => {
    opened = await openModule({ imports: features, providers: [LearningRecords] });
    unitId = (await makeUnitLine(opened.database)).commune.id;
    official = (await makePerson(opened.database, { grants: [{ role: 'official', unitId }] })).actor;
  }, 60_000);
  afterAll(() => opened.module.close());

  /** Somebody comes to the only session of a class, says how it was, and the class is settled. */
  async function attend(who: Actor, sensitive: boolean) {
    const { module, clock } = opened;
    clock.moveTo(new Date('2026-11-21T02:00:00Z'));
    const one = { ...classInput(unitId, { count: 1 }), sensitive };
    const classId = await module.get(OrganisingService).create(official, one, 'open');
    await module.get(RegistrationsService).join(who, classId);
    const [session] = await module.get(ClassesService).sessions(classId);
    clock.moveTo(new Date(session!.endsAt.getTime() + minute));
    const marks = new Map([[who.personId, 'present' as const]]);
    await module.get(AttendanceService).save(official, classId, session!.id, marks, null);
    const said = { face: 1 as const, words: 'Tôi sợ về nhà' };
    await module.get(FeedbackService).give(who, classId, session!.id, said);
    await module.get(CompletionsService).settleEnded();
    return { classId, sessionId: session!.id };
  }

  async function toldOf(agrees: boolean, sensitive: boolean) {
    const { module, database } = opened;
    const record = jest.spyOn(module.get(LrsService), 'record').mockClear();
    const { actor } = await makePerson(database);
    if (agrees) {
      const how = { basis: 'self' as const, recordedBy: actor.personId, language: 'vi' as const };
      await module.get(ConsentsService).give(actor.personId, 'analytics', how);
    }
    const ids = await attend(actor, sensitive);
    await deliverEvents(module);
    const statements = record.mock.calls.flatMap(([some]) => some) as {
      verb: { id: string };
      object: { id: string };
      result?: object;
      context: object;
    }[];
    return { ...ids, statements };
  }
  const verbsOf = (statements: readonly { verb: { id: string } }[]) =>
    statements.map(({ verb }) => verb.id.split('/').at(-1));

  it('tell who registered, came, said how it was and completed it, without what they said', async () => {
    const { classId, sessionId, statements } = await toldOf(true, false);
    expect(verbsOf(statements)).toEqual(['registered', 'attended', 'rated', 'completed']);
    const [registered, , rated, completed] = statements;
    expect(Object.values((registered!.context as { extensions: object }).extensions)).toEqual(['confirmed']);
    expect(rated!.object.id).toMatch(new RegExp(`/classes/${classId}/sessions/${sessionId}$`));
    expect(rated!.result).toBeUndefined();
    expect(completed!.object.id).toMatch(new RegExp(`/classes/${classId}$`));
    expect(completed!.result).toMatchObject({ completion: true, duration: 'PT90M' });
    expect(JSON.stringify(statements)).not.toContain('sợ');
  });

  it('leave out without consent what tells how somebody learns', async () => {
    const { statements } = await toldOf(false, false);
    expect(verbsOf(statements)).toEqual(['registered', 'attended', 'completed']);
  });

  it('are silent about sensitive classes, even with consent', async () => {
    expect((await toldOf(true, true)).statements).toEqual([]);
  });
});
