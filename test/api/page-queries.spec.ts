import {
  benchContext,
  makeBenchCourses,
  makeBenchEnrolments,
} from '../../apps/cli/src/bench/pages/fill-portal';
import { countQueries } from '../../apps/cli/src/bench/pages/measure';
import { type BenchVisitor, type PageKey, pageKeys } from '../../apps/cli/src/bench/pages/pages';
import { signIn } from '../../apps/cli/src/bench/pages/sign-in';
import { queriesSaid } from '../../apps/cli/src/bench/portal-process';
import { makeClasses } from '../../apps/cli/src/demo/make-classes';
import { makePeople } from '../../apps/cli/src/demo/make-people';
import { makeUnits } from '../../apps/cli/src/demo/make-units';
import { features } from '../../apps/shared/src/features';
import { openModule } from '../support/database';
import { type RunningPortal, startPortal } from '../support/programs';

/** One for who is asking, and four for the page. */
const budget = 5;

describe('how often the pages ask the database', () => {
  let portal: RunningPortal;
  const few = new Map<PageKey, number>();
  const many = new Map<PageKey, number>();

  const count = async (visitors: readonly BenchVisitor[], counted: Map<PageKey, number>) => {
    const queries = async () => queriesSaid(await (await fetch(`${portal.url}/metrics`)).text());
    const ask = (page: PageKey) => countQueries({ origin: portal.url, queries }, page, visitors);
    for (const page of pageKeys) {
      // The first visit of a lesson notes that somebody is there: not what a page costs.
      await ask(page);
      // Nor is what the home page reads for everybody every few seconds, which meets one of two rounds at most.
      counted.set(page, Math.min(await ask(page), await ask(page)));
    }
  };

  beforeAll(async () => {
    portal = await startPortal();
    const { module: app } = await openModule({ imports: features }, new Date());
    const context = benchContext(app);
    const units = await makeUnits(context);
    const people = await makePeople(context, units, 40);
    const learn = async (courseCount: number) => {
      const courses = await makeBenchCourses(app, context, units, people, courseCount);
      await makeBenchEnrolments(context, people.learners, courses, courseCount * people.learners.length);
    };
    await learn(10);
    await makeClasses(context, units, people, 3);
    const visitors = await signIn(app, 3);
    await count(visitors, few);
    await learn(90);
    await makeClasses(context, units, people, 60);
    await count(visitors, many);
    await app.close();
  }, 1_200_000);
  afterAll(() => portal?.stop());

  it.each(pageKeys)(
    'is the same with 10 and with 100 courses of one’s own, and within the budget: %s',
    (page) => {
      expect(many.get(page)).toBe(few.get(page));
      expect(many.get(page)).toBeLessThanOrEqual(budget);
    },
  );
});
