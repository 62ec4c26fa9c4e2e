import { catalogue } from '@domdom/platform';
import { addresses } from '../addresses';
import { ButtonLink, Notice, Page } from '../components';
import { usePage } from '../page-context';

const words = catalogue({
  vi: { title: 'Chưa mở được trang này', signIn: 'Đăng nhập', home: 'Về trang chủ' },
  en: { title: 'This page could not be opened', signIn: 'Sign in', home: 'Go to the home page' },
});

/** What a person sees when something failed: what it was, and a way on. */
export function ErrorPage({ status, message }: { status: number; message: string }) {
  const { language, path } = usePage();
  const say = words[language];
  return (
    <Page title={say.title} unlisted>
      <Notice look="warning">
        <p>{message}</p>
      </Notice>
      <p>
        {status === 401 ? (
          <ButtonLink href={`${addresses.signIn}?next=${encodeURIComponent(path)}`}>{say.signIn}</ButtonLink>
        ) : (
          <ButtonLink href={addresses.home}>{say.home}</ButtonLink>
        )}
      </p>
    </Page>
  );
}
