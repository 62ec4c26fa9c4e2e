import { OwnWords } from '@domdom/courses';
import { formatWeekdayTime } from '@domdom/platform';
import { Link, usePage } from '@domdom/ui';
import { useCalendarWords } from '../calendar/calendar.messages';
import { CalendarDetails } from '../calendar/calendar-links';
import type { CalendarAddresses } from '../calendar/calendars.service';
import type { ClassView } from '../class-view';
import { modeLabels } from '../classes.messages';

export interface UnitClassesProps {
  unitId: string;
  classes: readonly ClassView[];
  total: number;
  addresses: CalendarAddresses;
  /** Whether who looks works for the unit. */
  official: boolean;
}

/** What a unit holds next, and its calendar. */
export function UnitClasses({ unitId, classes, total, addresses, official }: UnitClassesProps) {
  const { language } = usePage();
  const say = useCalendarWords();
  return (
    <section aria-labelledby="unit-classes">
      <h2 id="unit-classes">{say.unitClasses}</h2>
      {classes.length === 0 ? (
        <p>{say.unitNone}</p>
      ) : (
        <ul>
          {classes.map((view) => (
            <li key={view.id}>
              <Link href={`/classes/${view.id}`}>
                <OwnWords text={view.title} />
              </Link>
              {' · '}
              {view.nextAt && formatWeekdayTime(language, view.nextAt)}
              {' · '}
              {view.venueName ? <OwnWords text={view.venueName} /> : modeLabels[language][view.mode]}
            </li>
          ))}
        </ul>
      )}
      <p class="actions">
        {total > 0 && (
          <Link href={`/classes?unit=${unitId}`} icon="class">
            {say.allOfUnit} ({total})
          </Link>
        )}
        {official && (
          <Link href={`/organise/venues?unit=${unitId}`} icon="map-pin">
            {say.venues}
          </Link>
        )}
      </p>
      <CalendarDetails addresses={addresses} />
    </section>
  );
}
