import { type Age, consentWords, guardianWords } from '@domdom/identity';
import { languages } from '@domdom/platform';
import { type PageContext, renderPage } from '@domdom/ui';
import { testActor, testPage } from '../../../ui/src/testing/test-page';
import { recommendationsWords } from '../recommendations.messages';
import type { Recommendations } from '../recommended';
import { RecommendationsPage } from './recommendations.page';

const nothing: Recommendations = {
  ...{ personal: false, basis: 'popularity', modelId: null, hidden: [], answers: null },
  ...{ newcomer: false, near: null, changed: null },
  lists: { programme: [], course: [], class: [], resource: [] },
};
const page = (age: Age, context: Partial<PageContext> = {}, found = nothing) =>
  renderPage(testPage({ actor: testActor(), ...context }), <RecommendationsPage found={found} age={age} />);

describe('who has not agreed to recommendations', () => {
  it.each(languages)('reads the sentence, and agrees by one button, in %s', (language) => {
    const asked = page('grown', { language });
    expect(asked).toContain(consentWords[language].recommendations);
    expect(asked).toContain('/recommendations/consent"');
    expect(asked).not.toContain(guardianWords[language].accountHint);
  });

  it.each(languages)(
    'is told, without a year of birth, what agreeing says of their age, in %s',
    (language) => {
      const asked = page('unknown', { language });
      expect(asked).toContain(guardianWords[language].accountHint);
      expect(asked).toContain('/recommendations/consent"');
      expect(asked).toContain(`href="${language === 'en' ? '/en' : ''}/account"`);
    },
  );

  it.each(languages)(
    'asks a parent or guardian as a child, and is offered nothing else, in %s',
    (language) => {
      const asked = page('child', { language });
      expect(asked).toContain(guardianWords[language].needed);
      expect(asked).toContain('/account/guardian/recommendations"');
      expect(asked).not.toContain('/recommendations/consent"');
      expect(asked).not.toContain(recommendationsWords[language].agree);
    },
  );

  it('is asked nothing any more once they agreed', () => {
    const asked = page('grown', {}, { ...nothing, personal: true });
    expect(asked).not.toContain(consentWords.vi.recommendations);
  });
});
