import { dayOf } from '@domdom/platform';
import type { ClassView, SessionView } from '../class-view';
import { weekdayLabels } from '../classes.messages';
import { placeOf } from '../classes.service';
import { timeOf, weekdaysOf } from '../domain/recurrence';
import { secondsAloud, spokenDay, spokenList, spokenNumber, spokenText, spokenTime } from '../domain/spoken';
import { comingOf, headingOf, type PosterChoice } from './poster';

/** How long a loudspeaker may take before nobody listens any more, in seconds. */
export const loudspeakerSeconds = 42;

export interface Announcement {
  /** To be read aloud, in Vietnamese, with everything in words. */
  spoken: string;
  seconds: number;
  /** For a group on a phone, with figures and the address. */
  short: string;
}

const weekdayNames = ['Chủ nhật', 'thứ hai', 'thứ ba', 'thứ tư', 'thứ năm', 'thứ sáu', 'thứ bảy'];
const weekdayOf = (day: string) => weekdayNames[new Date(`${day}T00:00:00Z`).getUTCDay()]!;

/** When a class is held, as it is said: `mười chín giờ ba mươi phút, thứ ba và thứ năm hằng tuần`. */
function spokenWhen(
  view: Pick<ClassView, 'recurrence' | 'startsAt' | 'startsOn'>,
  coming: readonly SessionView[],
) {
  const [first] = coming;
  if (!first) return '';
  const day = dayOf(first.startsAt);
  if (coming.length === 1) {
    return `${spokenTime(timeOf(first.startsAt))}, ${weekdayOf(day)}, ${spokenDay(day)}`;
  }
  const days = weekdaysOf(view.recurrence).map((one) => weekdayLabels.vi[one].toLowerCase());
  const often =
    days.length > 0
      ? `${spokenList(days)} hằng tuần`
      : `ngày ${spokenNumber(Number(view.startsOn.slice(8)))} hằng tháng`;
  const starts = `bắt đầu từ ${weekdayOf(day)}, ${spokenDay(day)}`;
  return `${spokenTime(view.startsAt)}, ${often}, ${starts}, gồm ${spokenNumber(coming.length)} buổi`;
}

const sentencesOf = (text: string) =>
  text
    .split(/(?<=[.!?])\s+|\n+/)
    .map((one) => one.trim())
    .filter(Boolean);
const closed = (sentence: string) => (/[.!?]$/.test(sentence) ? sentence : `${sentence}.`);

/** A text for the commune's loudspeaker, and a message for its groups. Of the summary as much as there is time for. */
export function announcementOf(
  view: ClassView,
  sessions: readonly SessionView[],
  choice: PosterChoice,
  { now, address }: { now: Date; address: string },
): Announcement {
  const coming = comingOf(sessions, now);
  const heading = headingOf(view, 'vi', choice);
  const [first] = coming;
  const place = first ? placeOf(view, first) : null;
  const where = [
    place && `tại ${spokenText(place)}`,
    view.mode === 'hybrid' && 'và học trực tuyến qua điện thoại',
    view.mode === 'online' && 'trực tuyến qua điện thoại',
  ].filter(Boolean);
  const unit = spokenText(view.unitName);
  const head = [
    'Kính thưa bà con.',
    closed(`${unit} mở lớp ${spokenText(heading)}`),
    closed(`Lớp học vào lúc ${spokenWhen(view, coming)}${where.length > 0 ? `, ${where.join(' ')}` : ''}`),
  ];
  const contact = choice.contact ? ` hoặc liên hệ ${spokenText(choice.contact)}` : '';
  const tail = [
    'Lớp học miễn phí, ai cũng học được.',
    closed(`Mời bà con đăng ký trên trang Đom Đóm, gặp cán bộ thôn, xã để được đăng ký giúp${contact}`),
    'Trân trọng kính mời.',
  ];
  const middle: string[] = [];
  // What a sensitive class is about is not for everybody's ears.
  for (const sentence of view.sensitive ? [] : sentencesOf(view.summary)) {
    const longer = [...middle, closed(spokenText(sentence))];
    if (secondsAloud([...head, ...longer, ...tail].join(' ')) > loudspeakerSeconds) break;
    middle.push(longer.at(-1)!);
  }
  const spoken = [...head, ...middle, ...tail].join('\n');
  return {
    spoken,
    seconds: secondsAloud(spoken),
    short: shortOf(view, coming, heading, place, choice, address),
  };
}

function shortOf(
  view: ClassView,
  coming: readonly SessionView[],
  heading: string,
  place: string | null,
  choice: PosterChoice,
  address: string,
): string {
  const [first] = coming;
  const day = first ? dayOf(first.startsAt) : view.startsOn;
  const date = `${Number(day.slice(8))}/${Number(day.slice(5, 7))}`;
  const days = weekdaysOf(view.recurrence).map((one) => weekdayLabels.vi[one]);
  const when =
    coming.length <= 1
      ? `${first ? timeOf(first.startsAt) : view.startsAt} ${weekdayOf(day)} ${date}`
      : `${view.startsAt} ${days.length > 0 ? days.join(', ') : `ngày ${Number(view.startsOn.slice(8))} hằng tháng`}, từ ${date}, ${coming.length} buổi`;
  return [
    `📣 ${heading} (miễn phí)`,
    `🕢 ${when}`,
    `📍 ${[place, view.mode === 'in-person' ? null : 'Trực tuyến'].filter(Boolean).join(' · ')}`,
    ...(choice.contact ? [`☎ ${choice.contact}`] : []),
    `Đăng ký: ${address}/classes/${view.id}`,
  ].join('\n');
}
