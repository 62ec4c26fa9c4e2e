import { CodeBlock, DefinitionList, Link, Page } from '@domdom/ui';
import { useLrsWords } from '../lrs.messages';
import type { ToldStatement } from '../records/told-statement';
import { here, hrefOf, Sentence, When } from './record-browser.page';
import { nameOf, ResultOf } from './result-of';

/** One statement: in plain words, with ways to others like it, and as it lies in the store. */
export function StatementPage({ told, space }: { told: ToldStatement; space: number }) {
  const say = useLrsWords();
  return (
    <Page
      title={say.statement}
      lead={<Sentence told={told} />}
      breadcrumbs={[{ label: say.browser, href: here }]}
      unlisted
    >
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
            value: nameOf(told),
            action: told.activity && (
              <Link href={hrefOf({ space, activity: told.activity })}>{say.sameActivity}</Link>
            ),
          },
          { term: say.result, value: <ResultOf told={told} /> },
          { term: say.when, value: <When at={told.at} /> },
        ]}
      />
      <h2>{say.asJson}</h2>
      <CodeBlock label={say.asJson} text={told.json} />
    </Page>
  );
}
