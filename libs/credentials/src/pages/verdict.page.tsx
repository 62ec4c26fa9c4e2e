import { blankForm, formatWeekday } from '@domdom/platform';
import { Button, ButtonLink, DefinitionList, FileField, Form, Notice, Page, usePage } from '@domdom/ui';
import type { Verdict } from '../badge/verdict';
import { findingWords, useBadgeWords } from '../badge.messages';
import { useCredentialsWords } from '../credentials.messages';

/** Takes a badge file to be checked. */
export function CheckFileForm() {
  const say = useBadgeWords();
  return (
    <section>
      <h2>{say.fileTitle}</h2>
      <Form action="/verify/file" multipart>
        <FileField
          form={blankForm<{ badge: string }>()}
          name="badge"
          label={say.file}
          hint={say.fileHint}
          accept=".json,.svg,.png,application/json,image/svg+xml,image/png"
          limit="512 KB"
        />
        <Button look="secondary" icon="shield">
          {say.checkFile}
        </Button>
      </Form>
    </section>
  );
}

/** Whether a file is a genuine badge that still holds, and every reason for it. */
export function VerdictPage({ verdict }: { verdict: Verdict }) {
  const { language } = usePage();
  const say = useBadgeWords();
  const { verify } = useCredentialsWords();
  const { genuine, findings, said } = verdict;
  const title = !genuine ? say.notGenuine : said?.kind === 'record' ? say.genuineRecord : say.genuine;
  return (
    <Page title={say.fileTitle} breadcrumbs={[{ label: verify, href: '/verify' }]} unlisted>
      <Notice look={genuine ? 'success' : 'warning'} title={title}>
        <ul aria-label={say.why}>
          {findings.map((finding) => (
            <li key={finding}>{findingWords[finding][language]}</li>
          ))}
        </ul>
      </Notice>
      {said && (
        <DefinitionList
          items={[
            { term: say.awardedTo, value: said.name },
            { term: say.what, value: <span lang="vi">{said.title}</span> },
            { term: say.signedFrom, value: formatWeekday(language, said.from) },
            said.kind === 'record' && { term: say.heldBadges, value: said.badges },
          ]}
        />
      )}
      <p class="actions">
        {said?.address && <ButtonLink href={said.address}>{say.seePage}</ButtonLink>}
        <ButtonLink href="/verify" look="secondary">
          {say.another}
        </ButtonLink>
      </p>
    </Page>
  );
}
