import { activityIds } from '@domdom/lrs';
import { type Actor, newId, PlatformConfig, requestContext } from '@domdom/platform';
import { openModule, servicesOf } from '../../../../test/support/database';
import { makePerson } from '../../../identity/src/testing/person.factory';
import { statementFault } from '../../../lrs/src/xapi';
import { H5pModule } from '../h5p.module';
import { atOccasion, Occasions } from '../playing/occasions';
import { PlayService } from '../playing/play.service';
import { PlayPasses } from '../playing/play-pass';
import { questionsOf } from '../scoring';
import { makePlayedCourse } from '../testing/attempt.factory';
import { smallLesson, useTemporaryFolder } from '../testing/content.factory';
import { AttemptsService } from './attempts.service';
import { OccasionResults } from './occasion-results';

describe('a content that people play together apart from a course', () => {
  let opened: Awaited<ReturnType<typeof openModule>>;
  let contentId: string;
  let iri: string;
  const occasionId = newId();
  const present = new Set<string>();
  const { id: choice } = questionsOf(smallLesson().library, smallLesson().params)[0]!;
  const get = servicesOf(() => opened);

  beforeAll(async () => {
    useTemporaryFolder();
    opened = await openModule({ imports: [H5pModule] });
    ({ contentId } = await makePlayedCourse(opened));
    iri = activityIds.content(get(PlatformConfig).address, contentId);
    get(Occasions).add({
      mayPlay: async (personId, id, content) =>
        id === occasionId && content === contentId && present.has(personId),
    });
  });
  afterAll(() => opened.module.close());

  async function comer() {
    const { actor } = await makePerson(opened.database);
    present.add(actor.personId);
    return actor;
  }
  const addressFor = ({ personId }: Actor) => {
    const path = get(PlayPasses).playPath({ personId, contentId, ...atOccasion(occasionId) });
    return Object.fromEntries(new URL(path, 'http://x').searchParams);
  };
  const open = (actor: Actor, address = addressFor(actor)) =>
    requestContext.run({ requestId: '', language: 'vi', path: '', actor, queries: 0 }, () =>
      get(PlayService).open(actor, contentId, address, 'vi'),
    );
  const say = (verb: string, part: string, raw: number, max: number) => ({
    id: newId(),
    actor: { objectType: 'Agent', mbox: 'mailto:somebody@else.example' },
    verb: { id: `http://adlnet.gov/expapi/verbs/${verb}` },
    object: {
      id: part ? `${iri}?subContentId=${part}` : iri,
      definition: { type: 'http://adlnet.gov/expapi/activities/cmi.interaction', interactionType: 'choice' },
    },
    result: { response: '0', score: { raw, max, min: 0, scaled: raw / max }, completion: true },
    timestamp: opened.clock.now().toISOString(),
  });
  async function play(actor: Actor) {
    const { tracking } = await open(actor);
    const said = [say('answered', choice, 1, 1), say('completed', '', 1, 2)];
    const recorded = await get(AttemptsService).record(actor, tracking!.attemptId, tracking!.token, said);
    return { attemptId: tracking!.attemptId, recorded };
  }

  it('is an attempt of each of them, with statements that every record store takes, and of no lesson', async () => {
    const { attemptId, recorded } = await play(await comer());
    expect(recorded).toMatchObject({ accepted: 2, refused: 0, flagged: 0, finished: true });
    const attempt = await opened.database.one(
      'select lesson_id, enrolment_id, score::int, max_score::int from h5p_attempt where id = $1',
      [attemptId],
    );
    expect(attempt).toEqual({ lesson_id: null, enrolment_id: occasionId, score: 1, max_score: 2 });
    const told = await opened.database.query<{ statement: Record<string, unknown> }>(
      `select payload->'statement' as statement from outbox_event
       where type = 'h5p.statement-recorded' and payload->>'attemptId' = $1`,
      [attemptId],
    );
    expect(told).toHaveLength(2);
    for (const { statement } of told) expect(statementFault(statement, '2.0.0')).toBeUndefined();
  });

  it('is counted for those who are asked about, by their best', async () => {
    const [one, other, away] = [await comer(), await comer(), await comer()];
    await play(one);
    await play(one);
    await play(other);
    const ids = [one, other, away].map(({ personId }) => personId);
    expect(await get(OccasionResults).of(occasionId, ids)).toEqual({ finished: 2, average: 0.5 });
    expect(await get(OccasionResults).of(newId(), ids)).toEqual({ finished: 0, average: null });
  });

  it('is closed to who is not there, to who has another’s address, and once it is over', async () => {
    const actor = await comer();
    const { tracking } = await open(actor);
    const stranger = (await makePerson(opened.database)).actor;
    await expect(open(stranger)).rejects.toThrow('common.forbidden');
    present.add(stranger.personId);
    await expect(open(stranger, addressFor(actor))).rejects.toThrow('common.forbidden');
    present.delete(actor.personId);
    const late = get(AttemptsService).record(actor, tracking!.attemptId, tracking!.token, [
      say('answered', choice, 1, 1),
    ]);
    await expect(late).rejects.toThrow('h5p.notOpenYet');
  });
});
