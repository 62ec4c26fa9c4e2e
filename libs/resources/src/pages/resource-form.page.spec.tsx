import { blankForm, languages } from '@domdom/platform';
import { renderPage } from '@domdom/ui';
import { testActor, testPage } from '../../../ui/src/testing/test-page';
import { resourceWords } from '../resources.messages';
import { ResourceFormPage } from './resource-form.page';

describe('the form of a resource', () => {
  it.each(languages)('tells who serves no unit what to do, in %s', (language) => {
    const page = renderPage(
      testPage({ language, actor: testActor() }),
      <ResourceFormPage form={blankForm()} units={[]} limits={{} as never} resource={null} />,
    );
    expect(page).toContain(resourceWords[language].noUnitsNext);
    expect(page).toContain(`href="${language === 'en' ? '/en' : ''}/units"`);
  });
});
