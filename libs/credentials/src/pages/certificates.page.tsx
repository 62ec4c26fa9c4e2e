import { OwnTitle } from '@domdom/courses';
import { formatWeekday } from '@domdom/platform';
import {
  ButtonLink,
  Card,
  CardGrid,
  DefinitionList,
  EmptyState,
  Link,
  Notice,
  Page,
  ResultCount,
  Tag,
  usePage,
} from '@domdom/ui';
import type { CertificateView } from '../certificates.repository';
import { certificateNoun, completedWords, useCredentialsWords } from '../credentials.messages';
import { BadgeDownloads } from './badge-downloads';
import { KeptTabs } from './record-parts';

/** A person's certificates. */
export function CertificatesPage({ certificates }: { certificates: readonly CertificateView[] }) {
  const { language } = usePage();
  const say = useCredentialsWords();
  return (
    <Page title={say.mine} lead={say.mineLead} unlisted>
      <KeptTabs at="certificates" />
      {certificates.length > 0 ? (
        <>
          <ResultCount count={certificates.length} noun={certificateNoun} />
          <CardGrid>
            {certificates.map((one) => (
              <Card
                key={one.id}
                level={2}
                title={<OwnTitle of={one} />}
                href={`/certificates/${one.id}`}
                tags={one.revokedAt && <Tag look="brick">{say.revokedTag}</Tag>}
                facts={[
                  { icon: 'calendar', text: formatWeekday(language, one.issuedAt) },
                  { icon: 'certificate', text: one.number },
                ]}
                action={
                  <ButtonLink
                    href={`/certificates/${one.id}`}
                    look="secondary"
                    icon="certificate"
                    about={one.title}
                  >
                    {say.see}
                  </ButtonLink>
                }
              />
            ))}
          </CardGrid>
        </>
      ) : (
        <EmptyState
          title={say.none}
          action={
            <ButtonLink href="/courses" icon="search">
              {say.findCourse}
            </ButtonLink>
          }
        >
          <p>{say.noneHelp}</p>
        </EmptyState>
      )}
    </Page>
  );
}

/** One certificate: what it says, the sheet to print, the page to show to others. */
export function CertificatePage({ certificate }: { certificate: CertificateView }) {
  const { language } = usePage();
  const say = useCredentialsWords();
  return (
    <Page
      title={say.certificate}
      lead={<OwnTitle of={certificate} />}
      breadcrumbs={[{ label: say.mine, href: '/certificates' }]}
      unlisted
    >
      {certificate.revokedAt && (
        <Notice look="warning">{say.revoked(formatWeekday(language, certificate.revokedAt))}</Notice>
      )}
      <DefinitionList
        items={[
          { term: say.awardedTo, value: certificate.fullName },
          {
            term: completedWords[certificate.kind][language],
            value: (
              <Link href={`/${certificate.kind}s/${certificate.ofSlug}`}>
                <OwnTitle of={certificate} />
              </Link>
            ),
          },
          { term: say.day, value: formatWeekday(language, certificate.issuedAt) },
          { term: say.number, value: certificate.number },
          { term: say.issuer, value: <span lang="vi">{certificate.issuer}</span> },
          { term: say.code, value: certificate.verifyCode },
        ]}
      />
      <p class="actions">
        {!certificate.revokedAt && (
          <ButtonLink href={`/certificates/${certificate.id}.pdf`} asIs look="firefly" icon="download">
            {say.download}
          </ButtonLink>
        )}
        <ButtonLink href={`/verify/${certificate.verifyCode}`} look="secondary" icon="shield">
          {say.share}
        </ButtonLink>
      </p>
      {!certificate.revokedAt && <BadgeDownloads code={certificate.verifyCode} pdf={false} />}
    </Page>
  );
}
