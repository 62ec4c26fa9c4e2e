import { requestContext } from '@domdom/platform';
import { Redirect } from '@domdom/ui';
import type { Request } from 'express';
import { testActor } from '../../ui/src/testing/test-page';
import { guardianWords } from './guardian.messages';
import { GuardianPagesController } from './guardian.pages.controller';

describe('when a parent or guardian has agreed', () => {
  it.each([
    ['recommendations', '/recommendations'],
    ['analytics', '/account'],
  ])('a child goes on to where %s is seen', async (purpose, path) => {
    const controller = new GuardianPagesController({ agree: async () => undefined } as never);
    const form = { input: { login: 'me', password: 'x', agreed: true }, values: {}, problems: [] };
    const context = { requestId: 'x', language: 'vi' as const, path: '/', actor: null, queries: 0 };
    const answer = await requestContext.run(context, () =>
      controller.agree(purpose, form as never, testActor(), {} as Request),
    );
    expect(answer).toEqual(new Redirect(path, guardianWords.vi.given));
  });
});
