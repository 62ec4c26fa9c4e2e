import { blankForm, languages } from '@domdom/platform';
import { type PageContext, renderPage } from '@domdom/ui';
import { testActor, testPage } from '../../../ui/src/testing/test-page';
import type { ConsentRecord } from '../consents.service';
import { consentWords, guardianPurposes, ownPurposes } from '../domain/consent';
import { guardianWords } from '../guardian.messages';
import { AccountPage } from './account.page';
import { GuardianPage } from './guardian.page';
import { SignUpPage } from './sign-up.page';

const account = (
  context: Partial<PageContext> = {},
  consents: ConsentRecord[] = [],
  age: 'child' | 'grown' | 'unknown' = 'grown',
) =>
  renderPage(
    testPage({ actor: testActor(), ...context }),
    <AccountPage details={blankForm()} login="hoa" place={null} consents={consents} age={age} tokens={[]} />,
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

  it.each(languages)('are off for a child, with why, and lead to a parent or guardian, in %s', (language) => {
    const page = account({ language }, [], 'child');
    for (const purpose of guardianPurposes)
      expect(page).toContain(`${language === 'en' ? '/en' : ''}/account/guardian/${purpose}"`);
    expect(page).not.toContain('/account/guardian/invitations');
    expect(page).not.toContain('/account/consents/give');
    expect(page).toContain(guardianWords[language].whyOff);
    expect(page).toContain(guardianWords[language].fromSixteen);
  });

  it('say to whoever did not tell their age that agreeing says they are 16', () => {
    expect(account({}, [], 'unknown')).toContain(guardianWords.vi.accountHint);
    expect(account({}, [], 'grown')).not.toContain(guardianWords.vi.accountHint);
    expect(renderPage(testPage(), <SignUpPage form={blankForm()} />)).toContain(guardianWords.vi.signUpHint);
  });

  it.each(languages)('leave a parent or guardian who does not agree a way on, in %s', (language) => {
    const onward = { analytics: '/account', recommendations: '/recommendations' };
    for (const purpose of guardianPurposes) {
      const asked = renderPage(
        testPage({ language, actor: testActor() }),
        <GuardianPage form={blankForm()} purpose={purpose} child="Mai" />,
      );
      expect(asked).toContain(consentWords[language][purpose]);
      const [, later] = asked.split(guardianWords[language].both);
      expect(later).toContain(`href="${language === 'en' ? '/en' : ''}${onward[purpose]}"`);
      expect(later).toContain(guardianWords[language].later);
    }
  });
});
