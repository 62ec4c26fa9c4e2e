import { blankForm, languages } from '@domdom/platform';
import { type PageContext, renderPage } from '@domdom/ui';
import { testActor, testPage } from '../../../ui/src/testing/test-page';
import type { ConsentRecord } from '../consents.service';
import { consentWords, ownPurposes } from '../domain/consent';
import { AccountPage } from './account.page';
import { SignUpPage } from './sign-up.page';

const account = (context: Partial<PageContext> = {}, consents: ConsentRecord[] = []) =>
  renderPage(
    testPage({ actor: testActor(), ...context }),
    <AccountPage details={blankForm()} login="hoa" place={null} consents={consents} tokens={[]} />,
  );

describe('the consents that people are asked for', () => {
  it.each(languages)('are three, each with its own sentence and its own box or button, in %s', (language) => {
    const words = consentWords[language];
    expect(new Set(ownPurposes.map((purpose) => words[purpose])).size).toBe(3);
    const signUp = renderPage(testPage({ language }), <SignUpPage form={blankForm()} />);
    for (const purpose of ownPurposes) {
      expect(signUp).toContain(words[purpose]);
      expect(signUp).toContain(`name="${purpose}"`);
      expect(signUp).not.toMatch(new RegExp(`name="${purpose}"[^>]* checked`));
      expect(account({ language })).toContain(words[purpose]);
      expect(account({ language })).toContain(`value="${purpose}"`);
    }
  });

  it('do not offer an official to agree for somebody that officials see them, but to take it back', () => {
    const onBehalfOf = { id: 'p1', name: 'Bà Tư' };
    expect(account({ onBehalfOf })).not.toContain('value="invitations"');
    expect(account({ onBehalfOf })).toContain('value="recommendations"');
    const standing: ConsentRecord = {
      id: 'c1',
      purpose: 'invitations',
      wording: consentWords.vi.invitations,
      basis: 'self',
      givenAt: new Date('2026-11-01T02:00:00Z'),
      withdrawnAt: null,
    };
    expect(account({ onBehalfOf }, [standing])).toContain('value="invitations"');
  });
});
