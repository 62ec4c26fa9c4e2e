import { PostsService } from '@domdom/discussions';
import { ConsentsService } from '@domdom/identity';
import { LrsService } from '@domdom/lrs';
import type { Actor } from '@domdom/platform';
import { makeCourse } from '../../../libs/courses/src/testing/course.factory';
import { enrolIn } from '../../../libs/discussions/src/testing/discussion.factory';
import { makePerson } from '../../../libs/identity/src/testing/person.factory';
import { makeUnitLine } from '../../../libs/organisations/src/testing/unit.factory';
import { openModule } from '../../../test/support/database';
import { deliverEvents } from '../../../test/support/deliver-events';
import { features } from './features';
import { LearningRecords } from './learning-records/learning-records.consumer';

describe('discussions in the record store', () => {
  let opened: Awaited<ReturnType<typeof openModule>>;
  beforeAll(async () => {
    opened = await openModule({ imports: features, providers: [LearningRecords] });
  }, 60_000);
  afterAll(() => opened.module.close());

  it('tell who agreed to it asked, answered and added something, without a word of it', async () => {
    const { module, database } = opened;
    const record = jest.spyOn(module.get(LrsService), 'record');
    const { commune } = await makeUnitLine(database);
    const course = await makeCourse(database, commune.id);
    const person = async (agrees: boolean): Promise<Actor> => {
      const { actor } = await makePerson(database, { homeUnitId: commune.id });
      await enrolIn(database, course.id, actor);
      if (agrees) {
        const how = { basis: 'self' as const, recordedBy: actor.personId, language: 'vi' as const };
        await module.get(ConsentsService).give(actor.personId, 'analytics', how);
      }
      return actor;
    };
    const [asker, helper, silent] = [await person(true), await person(true), await person(false)];
    const posts = module.get(PostsService);
    const words = { title: 'Chuyện riêng của tôi', body: 'Không ai cần biết' };
    const { id } = await posts.ask(asker, 'courses', course.id, words);
    for (const who of [helper, silent, asker]) await posts.answer(who, id, { body: 'Không ai cần biết' });
    await deliverEvents(module);
    const told = record.mock.calls.flatMap(([statements]) => statements);
    expect(told).toMatchObject(
      (
        [
          [asker, 'asked'],
          [helper, 'answered'],
          [asker, 'commented'],
        ] as const
      ).map(([who, verb]) => ({
        actor: { account: { name: who.personId } },
        verb: { id: `http://adlnet.gov/expapi/verbs/${verb}` },
        object: {
          id: expect.stringMatching(new RegExp(`/xapi/activities/discussions/${id}$`)),
          definition: { type: 'http://activitystrea.ms/schema/1.0/question' },
        },
        context: {
          contextActivities: {
            parent: [{ id: expect.stringMatching(new RegExp(`/xapi/activities/courses/${course.id}$`)) }],
          },
        },
      })),
    );
    expect(JSON.stringify(told)).not.toMatch(/riêng|cần biết/);
  });
});
