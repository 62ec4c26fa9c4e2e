import { formatNumber } from '@domdom/platform';
import { CodeBlock, DefinitionList, Link, Notice, Page, Tag, usePage } from '@domdom/ui';
import { useLrsWords } from '../lrs.messages';
import { useRecordsWords } from '../records/records.messages';
import type { ToldAttachment, ToldDetails } from '../records/told-details';
import { objectName } from '../records/told-statement';
import { browserPath, hrefOf } from './record-links';
import { DurationWords, ScoreWords } from './result-of';
import { Sentence, When } from './statement-words';

interface StatementProps {
  told: ToldDetails;
  space: number;
}

/** One statement: in plain words, with ways to others like it, and as it lies in the store. */
export function StatementPage({ told, space }: StatementProps) {
  const say = useLrsWords();
  const words = useRecordsWords();
  return (
    <Page
      title={say.statement}
      lead={<Sentence told={told} />}
      breadcrumbs={[{ label: say.browser, href: hrefOf({ space }) }]}
      unlisted
    >
      {told.voided && (
        <Notice look="warning" title={words.voided}>
          {told.voidedBy && (
            <p>
              <Link href={`${browserPath}/${space}/${told.voidedBy}`}>{words.voiding}</Link>
            </p>
          )}
        </Notice>
      )}
      <What told={told} space={space} />
      <Context told={told} space={space} />
      <h2>{say.asJson}</h2>
      <CodeBlock label={say.asJson} text={told.json} />
    </Page>
  );
}

/** Who did what, and how it went. */
function What({ told, space }: StatementProps) {
  const say = useLrsWords();
  const words = useRecordsWords();
  const { success, completion, score, seconds, response } = told;
  return (
    <DefinitionList
      items={[
        {
          term: say.person,
          value: told.who,
          action: told.personId && (
            <Link href={hrefOf({ space, person: told.personId })}>{say.samePerson}</Link>
          ),
        },
        {
          term: say.verb,
          value: told.did,
          action: <Link href={hrefOf({ space, verb: told.verb })}>{say.sameVerb}</Link>,
        },
        {
          term: say.activity,
          value: objectName(told),
          action: told.activity && (
            <Link href={hrefOf({ space, activity: told.activity })}>{say.sameActivity}</Link>
          ),
        },
        success !== null && {
          term: words.outcome,
          value: <Tag look={success ? 'leaf' : 'firefly'}>{success ? say.passed : say.notPassed}</Tag>,
        },
        completion !== null && {
          term: words.completion,
          value: completion ? words.completed : words.notCompleted,
        },
        score && { term: words.score, value: <ScoreWords score={score} /> },
        seconds !== null && { term: words.duration, value: <DurationWords seconds={seconds} /> },
        response !== null && { term: words.response, value: response },
        { term: words.happened, value: <When at={told.at} /> },
        { term: words.stored, value: <When at={told.storedAt} /> },
      ]}
    />
  );
}

/** Where it belongs and who vouches for it. */
function Context({ told, space }: StatementProps) {
  const say = useLrsWords();
  const words = useRecordsWords();
  const { registration } = told;
  return (
    <DefinitionList
      items={[
        ...told.around.map(({ kind, activity, name }) => ({
          term: words.around(kind),
          value: name,
          action: <Link href={hrefOf({ space, activity })}>{say.sameActivity}</Link>,
        })),
        registration !== null && {
          term: words.registration,
          value: <code>{registration}</code>,
          action: <Link href={hrefOf({ space, registration })}>{words.sameRegistration}</Link>,
        },
        { term: words.instructor, value: told.instructor },
        { term: words.platform, value: told.platform },
        told.attachments.length > 0 && {
          term: words.attachments,
          value: told.attachments.map((one) => <Attachment key={one.sha2} attachment={one} />),
        },
        told.activity !== null && { term: words.activityIri, value: <code>{told.activity}</code> },
        { term: words.authority, value: told.authority },
        { term: words.version, value: told.version },
        { term: words.state, value: told.voided ? words.voided : words.valid },
      ]}
    />
  );
}

function Attachment({ attachment: { name, type, bytes, url } }: { attachment: ToldAttachment }) {
  const words = useRecordsWords();
  const { language } = usePage();
  const kilobytes = formatNumber(language, Math.max(1, Math.round(bytes / 1024)));
  const said = words.attachment(name, type, words.size(kilobytes));
  const safe = url !== null && /^https?:\/\//i.test(url);
  return (
    <p>
      {safe ? (
        <Link href={url} external>
          {said}
        </Link>
      ) : (
        said
      )}
    </p>
  );
}
