import { OwnTitle } from '@domdom/courses';
import { blankForm, type Form as FormState, formatWeekday } from '@domdom/platform';
import {
  Button,
  ButtonLink,
  Confirm,
  DefinitionList,
  ErrorSummary,
  Form,
  Link,
  Notice,
  Page,
  SearchForm,
  TextField,
  usePage,
} from '@domdom/ui';
import type { CertificateView } from '../certificates.repository';
import { completedWords, useCredentialsWords } from '../credentials.messages';
import { achievementPath } from '../domain/completed';
import type { RevokeDto } from '../dto/credentials.dto';
import { BadgeDownloads } from './badge-downloads';
import { CheckFileForm } from './verdict.page';

function Enter({ code }: { code?: string }) {
  const say = useCredentialsWords();
  return (
    <SearchForm
      action="/verify"
      name="code"
      label={say.code}
      hint={say.codeHint}
      value={code}
      act={say.check}
      long
    />
  );
}

/** Where a code is entered, or one that proves nothing came from. */
export function EnterCodePage({ code }: { code?: string }) {
  const say = useCredentialsWords();
  return (
    <Page title={say.verify} lead={say.verifyLead}>
      {code && <Notice look="warning">{say.unknown}</Notice>}
      <Enter code={code} />
      <CheckFileForm />
      <p>
        <ButtonLink href="/credentials/issuer" look="quiet">
          {say.issuerPage}
        </ButtonLink>
      </p>
    </Page>
  );
}

/** What anybody who has the code may know: name, course, date, number, and whether it holds. Nothing else. */
export function VerifyPage({
  certificate,
  mayRevoke,
  form = blankForm(),
}: {
  certificate: CertificateView;
  mayRevoke: boolean;
  /** The revocation that came back without a reason. */
  form?: FormState<RevokeDto>;
}) {
  const { language } = usePage();
  const say = useCredentialsWords();
  const { id, number, revokedAt } = certificate;
  return (
    <Page title={say.verify} form={form} unlisted>
      <ErrorSummary form={form} labels={{ reason: say.reason }} />
      {revokedAt ? (
        <Notice look="warning" title={say.revoked(formatWeekday(language, revokedAt))}>
          <p>{number}</p>
        </Notice>
      ) : (
        <Notice look="success" title={say.valid}>
          <p>{number}</p>
        </Notice>
      )}
      <DefinitionList
        items={[
          { term: say.awardedTo, value: certificate.fullName },
          { term: completedWords[certificate.kind][language], value: <OwnTitle of={certificate} /> },
          { term: say.day, value: formatWeekday(language, certificate.issuedAt) },
          { term: say.number, value: number },
        ]}
      />
      {!revokedAt && <BadgeDownloads code={certificate.verifyCode} pdf />}
      <p>
        <Link href={achievementPath({ kind: certificate.kind, id: certificate.ofId })}>{say.criteria}</Link>
      </p>
      {mayRevoke && !revokedAt && (
        <Confirm
          action={`/certificates/${id}/revoke`}
          label={say.revoke}
          question={say.revokeQuestion(number)}
          confirmLabel={say.revoke}
          cannotUndo={false}
          open={form.problems.length > 0}
        >
          <TextField form={form} name="reason" label={say.reason} maxLength={300} />
        </Confirm>
      )}
      {mayRevoke && revokedAt && (
        <Form action={`/certificates/${id}/restore`} inline>
          <Button look="secondary" icon="refresh">
            {say.restore}
          </Button>
        </Form>
      )}
    </Page>
  );
}
