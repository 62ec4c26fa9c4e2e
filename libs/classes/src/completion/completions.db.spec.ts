import { type Actor } from '@domdom/platform';
import { deliverEvents } from '../../../../test/support/deliver-events';
import { AfterRepository } from '../after/after.repository';
import { openStage, type Stage } from '../testing/held-class';
import { CompletionsService } from './completions.service';

describe('completing a class', () => {
  let stage: Stage;
  let completions: CompletionsService;
  let faithful: Actor;
  let seldom: Actor;
  let classId: string;

  beforeAll(async () => {
    stage = await openStage();
    completions = stage.module.get(CompletionsService);
  });
  afterAll(() => stage.module.close());

  // Five sessions: the one is at four of them, the other at three.
  beforeEach(async () => {
    [faithful, seldom] = (await stage.learners(2)) as [Actor, Actor];
    classId = await stage.classWith([faithful, seldom], { count: 5 });
    for (let number = 0; number < 5; number++) {
      const marks = new Map([
        [faithful, number === 0 ? ('absent' as const) : ('present' as const)],
        [seldom, number < 2 ? ('absent' as const) : ('present' as const)],
      ]);
      await stage.hold(classId, number, marks);
    }
  });

  const completedBy = async (actor: Actor) =>
    (await stage.module.get(AfterRepository).own(actor.personId, stage.clock.now())).completed;
  const told = (actor: Actor) =>
    stage.database.query<{ type: string }>(
      `select type from outbox_event where type like 'classes.complet%' and payload->>'personId' = $1 order by seq`,
      [actor.personId],
    );

  it('takes four of five sessions that were held, and is told once however often it is settled', async () => {
    await completions.settleEnded();
    await Promise.all([completions.settle(classId, 'again'), completions.settle(classId, 'again')]);
    expect(await completedBy(faithful)).toMatchObject([{ classId, attended: 4, held: 5 }]);
    expect(await completedBy(seldom)).toEqual([]);
    expect(await told(faithful)).toEqual([{ type: 'classes.completed' }]);
  });

  it('is not settled before the last session is over', async () => {
    const early = await stage.classWith([faithful], { count: 2 });
    await stage.hold(early, 0, stage.all([faithful], 'present'));
    await completions.settleEnded();
    await completions.settle(early, 'again');
    expect((await completedBy(faithful)).map((one) => one.classId)).not.toContain(early);
  });

  it('does not count sessions that were cancelled', async () => {
    const short = await stage.classWith([seldom], { count: 2 });
    await stage.hold(short, 0, stage.all([seldom], 'present'));
    await stage.database.execute(
      `update class_session set status = 'cancelled' where class_id = $1 and status = 'planned'`,
      [short],
    );
    stage.clock.moveTo(new Date('2027-03-01T00:00:00Z'));
    await completions.settleEnded();
    expect(await completedBy(seldom)).toMatchObject([{ classId: short, attended: 1, held: 1 }]);
  });

  it('follows a roll that is corrected afterwards, both ways', async () => {
    await completions.settleEnded();
    await deliverEvents(stage.module);
    const [first, second] = await stage.classes.sessions(classId);
    const correct = (sessionId: string, actor: Actor, mark: 'present' | 'absent') =>
      stage.attendance.save(
        stage.official,
        classId,
        sessionId,
        new Map([[actor.personId, mark]]),
        'Ghi nhầm tên',
      );
    stage.clock.moveTo(new Date(stage.clock.now().getTime() + 2 * 86_400_000));
    await correct(second!.id, faithful, 'absent');
    await correct(first!.id, seldom, 'present');
    await deliverEvents(stage.module);
    expect(await completedBy(faithful)).toEqual([]);
    expect(await completedBy(seldom)).toMatchObject([{ classId, attended: 4 }]);
    expect((await told(faithful)).map(({ type }) => type)).toEqual([
      'classes.completed',
      'classes.completion-withdrawn',
    ]);
  });

  it('takes what its organisers ask for, and nobody else may ask', async () => {
    await completions.settleEnded();
    await completions.ask(stage.official, classId, 60);
    expect(await completedBy(seldom)).toMatchObject([{ classId, attended: 3 }]);
    await expect(completions.ask(faithful, classId, 1)).rejects.toThrow('common.forbidden');
  });
});
