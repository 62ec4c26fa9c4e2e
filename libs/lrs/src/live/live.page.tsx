import { ButtonLink, EmptyState, LiveList, Page, useLocalPath } from '@domdom/ui';
import { useLrsWords } from '../lrs.messages';
import { hrefOf, livePath } from '../pages/record-links';
import type { RecordFilters } from '../records/record-filters';
import type { ToldStatement } from '../records/told-statement';
import { useLiveWords } from './live.messages';
import { LiveItem } from './live-item';

export interface LivePageProps {
  space: number;
  filters: RecordFilters;
  /** The newest statements, and the first number that was not yet looked at. */
  items: readonly ToldStatement[];
  from: string;
}

/** Statements as they are stored. Without a script it shows the newest and says to reload. */
export function LivePage({ space, filters, items, from }: LivePageProps) {
  const say = useLrsWords();
  const words = useLiveWords();
  const local = useLocalPath();
  const address = hrefOf({ ...filters, space }, {}, `${livePath}/events`);
  return (
    <Page
      title={words.title}
      lead={words.lead}
      breadcrumbs={[{ label: say.browser, href: hrefOf(filters) }]}
      actions={
        <ButtonLink href={hrefOf(filters)} look="secondary" icon="list">
          {words.all}
        </ButtonLink>
      }
      unlisted
    >
      <LiveList
        source={`${local(address)}&seen=${from}`}
        reloadHref={hrefOf(filters, {}, livePath)}
        words={words}
        empty={
          items.length === 0 && (
            <EmptyState title={words.none}>
              <p>{words.noneHint}</p>
            </EmptyState>
          )
        }
      >
        {items.map((told) => (
          <LiveItem key={told.id} told={told} space={space} />
        ))}
      </LiveList>
    </Page>
  );
}
