import { formatWeekday } from '@domdom/platform';
import { EmptyState, Page, PrintButton, usePage } from '@domdom/ui';
import type { PersonalRecord } from '../record/record.service';
import { useRecordWords } from '../record.messages';
import { RecordByYearAndTopic, RecordSums, RecordTable } from './record-parts';

/** The part of a record that its learner chose to show, for whoever was given the link. */
export function SharedRecordPage({ record, expiresAt }: { record: PersonalRecord; expiresAt: Date }) {
  const { language } = usePage();
  const say = useRecordWords();
  const { name, items } = record;
  return (
    <Page
      title={say.of(name)}
      lead={say.sharedUntil(formatWeekday(language, expiresAt))}
      actions={<PrintButton />}
      unlisted
      wide
    >
      <RecordSums items={items} />
      <RecordTable items={items} empty={<EmptyState title={say.none} />} />
      {items.length > 0 && <RecordByYearAndTopic items={items} />}
    </Page>
  );
}

/** A link that leads to nothing, or to nothing any more. */
export function NotSharedPage({ state }: { state: 'over' | 'unknown' }) {
  const say = useRecordWords();
  const [title, help] = state === 'over' ? [say.gone, say.goneHelp] : [say.unknown, say.unknownHelp];
  return (
    <Page title={title} unlisted>
      <p>{help}</p>
    </Page>
  );
}
