import { requestContext } from '@domdom/platform';
import { Redirect } from '@domdom/ui';
import type { Request } from 'express';
import { testActor } from '../../ui/src/testing/test-page';
import { OrganiseResourcesController } from './organise-resources.pages.controller';
import { resourceWords } from './resources.messages';

describe('adding a resource', () => {
  it.each(['vi', 'en'] as const)(
    'says that only the unit sees it yet, and what to press, in %s',
    async (language) => {
      const resources = { add: async () => 'r1' };
      const controller = new OrganiseResourcesController(resources as never, {} as never);
      const context = { requestId: 'x', language, path: '/', actor: null, queries: 0 };
      const form = { input: {}, values: {}, problems: [] } as never;
      const answer = await requestContext.run(context, () =>
        controller.add(testActor(), form, { body: {} } as Request),
      );
      expect(answer).toEqual(new Redirect('/organise/resources/r1', resourceWords[language].added));
      expect(resourceWords[language].added).toContain(resourceWords[language].publish);
    },
  );
});
