import { ButtonLink, Details } from '@domdom/ui';
import { useBadgeWords } from '../badge.messages';
import { useCredentialsWords } from '../credentials.messages';

/** What can be taken along of a certificate that holds, by whoever has its code. */
export function BadgeDownloads({ code, pdf }: { code: string; pdf: boolean }) {
  const say = useBadgeWords();
  const certificate = useCredentialsWords();
  const files = [
    ['json', say.badgeJson],
    ['svg', say.badgeSvg],
    ['png', say.badgePng],
  ] as const;
  return (
    <>
      {pdf && (
        <p class="actions">
          <ButtonLink href={`/verify/${code}/certificate.pdf`} asIs look="firefly" icon="download">
            {certificate.download}
          </ButtonLink>
        </p>
      )}
      <Details summary={say.badge}>
        <p>{say.badgeHelp}</p>
        <p class="actions">
          {files.map(([type, words]) => (
            <ButtonLink
              key={type}
              href={`/verify/${code}/badge.${type}`}
              asIs
              look="secondary"
              icon="download"
            >
              {words}
            </ButtonLink>
          ))}
        </p>
      </Details>
    </>
  );
}
