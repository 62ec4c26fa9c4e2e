import { Icon, Link, PrintButton, Script } from '@domdom/ui';
import { useCalendarWords } from '../calendar/calendar.messages';
import type { ClassView } from '../class-view';
import type { Announcement } from './announcement';
import type { PosterChoice } from './poster';
import { usePosterWords } from './poster.messages';
import { ChoiceForm, sheetHref } from './poster.page';
import { SheetPage } from './sheet.page';

function Text({
  id,
  label,
  hint,
  text,
  rows,
  listen,
}: {
  id: string;
  label: string;
  hint?: string;
  text: string;
  rows: number;
  listen?: boolean;
}) {
  const say = usePosterWords();
  const { copied } = useCalendarWords();
  return (
    <div class="field no-print" data-module="copy" data-copied={copied}>
      <label for={id}>{label}</label>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <div data-module={listen ? 'speak' : undefined}>
        <textarea id={id} rows={rows} readOnly lang="vi" aria-describedby={hint ? `${id}-hint` : undefined}>
          {text}
        </textarea>
        <p class="actions">
          <button type="button" class="button secondary" hidden>
            <Icon name="copy" />
            <span>{say.copyText}</span>
          </button>
          {listen && (
            <button type="button" class="button secondary" hidden data-stop={say.stop} aria-pressed="false">
              <Icon name="sound" />
              <span>{say.listen}</span>
            </button>
          )}
        </p>
      </div>
      <span role="status" />
      <Script name="classes-copy.js" />
      {listen && <Script name="classes-speak.js" />}
    </div>
  );
}

/** What is read on the commune's loudspeaker and sent to its groups: to copy, to print, to listen to. */
export function AnnouncementPage({
  view,
  announcement,
  choice,
}: {
  view: ClassView;
  announcement: Announcement;
  choice: PosterChoice;
}) {
  const say = usePosterWords();
  return (
    <SheetPage view={view} heading={say.announcement}>
      <ChoiceForm view={view} choice={choice} sheet="announcement" />
      <h2 class="no-print">{say.spoken}</h2>
      <p class="no-print">{say.spokenAbout(announcement.seconds)}</p>
      <div class="loud" lang="vi">
        {announcement.spoken.split('\n').map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      <Text id="spoken" label={say.spoken} text={announcement.spoken} rows={8} listen />
      <p class="actions no-print">
        <PrintButton label={say.printText} />
        <Link href={sheetHref(view.id, 'poster', choice)} icon="print">
          {say.poster}
        </Link>
      </p>
      <Text id="short" label={say.short} text={announcement.short} rows={6} />
    </SheetPage>
  );
}
