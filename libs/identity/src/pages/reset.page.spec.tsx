import { blankForm } from '@domdom/platform';
import { renderPage } from '@domdom/ui';
import { testPage } from '../../../ui/src/testing/test-page';
import { ForgottenPage } from './reset.page';

const shown = (byMail: boolean) =>
  renderPage(testPage(), <ForgottenPage form={blankForm()} sent={false} byMail={byMail} />);

describe('the page for a forgotten password', () => {
  it('asks nobody to wait for a message where the portal sends no mail', () => {
    expect(shown(false)).not.toContain('Gửi mã qua thư điện tử');
    expect(shown(false)).toContain('Nhờ cán bộ Hội');
    expect(shown(false)).toContain('href="/sign-in/reset"');
  });

  it('offers a code by e-mail where there is a mail server, and the official beside', () => {
    expect(shown(true)).toContain('action="/sign-in/forgotten"');
    expect(shown(true)).toContain('Hãy gặp cán bộ Hội');
  });
});
