import { formatDate, formatTime, formatWeekday, type Language } from '@domdom/platform';
import type { ClassView, SessionView } from '../class-view';
import { classWords, modeLabels, weekdayLabels } from '../classes.messages';
import { placeOf } from '../classes.service';
import { weekdaysOf } from '../domain/recurrence';
import { posterWords } from './poster.messages';

/** What an organiser says of a poster; part of its address, so that nothing of it is kept. */
export interface PosterChoice {
  /** Other words in place of the class's name. */
  heading?: string;
  /** Whom to ask: a name, a phone number. */
  contact?: string;
}
/** What stands on a poster, from the top. */
export interface Poster {
  heading: string;
  when: string[];
  where: string[];
  who: string | null;
  organiser: string;
  contact: string | null;
  /** Where the square code leads. */
  address: string;
}

/** How large the letters of the facts can be, so that all of them fit onto one sheet: a class of the poster's style. */
export function lettersOf(
  poster: Pick<Poster, 'when' | 'where' | 'who' | 'contact'>,
): 'large' | 'smaller' | 'small-letters' | 'smallest' {
  const { length } = [...poster.when, ...poster.where, poster.who, poster.contact].join('');
  if (length <= 150) return 'large';
  if (length <= 200) return 'smaller';
  return length <= 320 ? 'small-letters' : 'smallest';
}

/** The name on the wall: a sensitive class is not named there unless its organiser writes how. */
export function headingOf(
  view: Pick<ClassView, 'title' | 'sensitive'>,
  language: Language,
  choice: PosterChoice,
) {
  if (choice.heading) return choice.heading;
  return view.sensitive ? posterWords[language].discreetHeading : view.title;
}

/** The sessions that are still to come; all of them for a class that is over. */
export const comingOf = <T extends Pick<SessionView, 'startsAt' | 'endsAt' | 'status'>>(
  sessions: readonly T[],
  now: Date,
): T[] => {
  const held = sessions.filter((session) => session.status !== 'cancelled');
  const coming = held.filter((session) => session.endsAt > now);
  return coming.length > 0 ? coming : held;
};

/** What a poster says, in one language. @param address of the portal */
export function posterOf(
  view: ClassView,
  sessions: readonly SessionView[],
  choice: PosterChoice,
  { language, now, address }: { language: Language; now: Date; address: string },
): Poster {
  const words = posterWords[language];
  const coming = comingOf(sessions, now);
  const [first] = coming;
  const begins = first ? first.startsAt : view.firstStartsAt;
  const days = weekdaysOf(view.recurrence).map((day) => weekdayLabels[language][day]);
  const when =
    coming.length <= 1
      ? [formatTime(language, begins), formatWeekday(language, begins)]
      : [
          `${view.startsAt} · ${days.length > 0 ? days.join(', ') : classWords[language].monthly(Number(view.startsOn.slice(8)))}`,
          words.from(formatDate(language, begins), coming.length),
        ];
  const place = first ? placeOf(view, first) : placeOf(view, { venueName: null, venueAddress: null });
  const where = [place, view.mode === 'in-person' ? null : modeLabels[language].online].filter(
    (line): line is string => line !== null,
  );
  return {
    heading: headingOf(view, language, choice),
    when,
    where,
    who: view.sensitive ? null : view.instructors.map((person) => person.name).join(', ') || null,
    organiser: [view.unitName, view.aboveName].filter(Boolean).join(', '),
    contact: choice.contact || null,
    address: `${address}${language === 'en' ? '/en' : ''}/classes/${view.id}`,
  };
}
