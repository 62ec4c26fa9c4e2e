import { Details, Link, Script } from '@domdom/ui';
import { useCalendarWords } from './calendar.messages';
import type { CalendarAddresses } from './calendars.service';

/** A text with a button that copies it; without a script one selects it. */
export function CopyText({ label, text, copy }: { label: string; text: string; copy: string }) {
  const say = useCalendarWords();
  const id = `copy-${text.length}-${label.length}`;
  return (
    <div class="field" data-module="copy" data-copied={say.copied}>
      <label for={id}>{label}</label>
      <input id={id} type="text" readOnly value={text} />
      <button type="button" class="button secondary" hidden>
        {copy}
      </button>
      <span role="status" />
      <Script name="classes-copy.js" />
    </div>
  );
}

/** How to have a calendar in one's phone: subscribe, Google, or the address itself. */
export function CalendarLinks({ addresses }: { addresses: CalendarAddresses }) {
  const say = useCalendarWords();
  return (
    <>
      <p class="actions">
        <Link href={addresses.webcal} icon="calendar">
          {say.phone}
        </Link>
        <Link href={addresses.google} icon="external" external>
          {say.google}
        </Link>
        <Link href={addresses.https} icon="download" download>
          {say.file}
        </Link>
      </p>
      <CopyText label={say.address} text={addresses.https} copy={say.copy} />
      <ul>
        <li>{say.howApple}</li>
        <li>{say.howGoogle}</li>
        <li>{say.howOutlook}</li>
      </ul>
    </>
  );
}

/** The same, closed until somebody wants it; for the page of a class or of a unit. */
export function CalendarDetails({ addresses }: { addresses: CalendarAddresses }) {
  const say = useCalendarWords();
  return (
    <Details summary={say.toPhone}>
      <CalendarLinks addresses={addresses} />
    </Details>
  );
}
