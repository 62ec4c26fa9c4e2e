import ICAL from 'ical.js';

/** An entry that somebody sees in a calendar. */
export interface SeenEntry {
  startsAt: string;
  endsAt: string;
  cancelled: boolean;
  location: string | null;
  title: string;
}

/** What a calendar shows of a file, by an independent reader: rules expanded, exceptions and overrides applied. */
export function readCalendar(text: string): SeenEntry[] {
  const root = new ICAL.Component(ICAL.parse(text));
  const events = root.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
  const masters = events.filter((event) => !event.isRecurrenceException());
  for (const event of events.filter((one) => one.isRecurrenceException())) {
    const master = masters.find((one) => one.uid === event.uid);
    if (!master) throw new Error(`an exception of a series that is not there: ${event.uid}`);
    master.relateException(event);
  }
  const entry = (event: ICAL.Event, startsAt: ICAL.Time, endsAt: ICAL.Time): SeenEntry => ({
    startsAt: startsAt.toJSDate().toISOString(),
    endsAt: endsAt.toJSDate().toISOString(),
    cancelled: event.component.getFirstPropertyValue('status') === 'CANCELLED',
    location: event.location ?? null,
    title: event.summary,
  });
  const seen: SeenEntry[] = [];
  for (const master of masters) {
    if (!master.isRecurring()) {
      seen.push(entry(master, master.startDate, master.endDate));
      continue;
    }
    const dates = master.iterator();
    for (let date = dates.next(); date; date = dates.next()) {
      const { item, startDate, endDate } = master.getOccurrenceDetails(date);
      seen.push(entry(item, startDate, endDate));
      if (seen.length > 5000) throw new Error('the rule has no end');
    }
  }
  return seen.sort((a, b) => (a.startsAt + a.endsAt).localeCompare(b.startsAt + b.endsAt));
}
