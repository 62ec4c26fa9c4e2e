import { blankForm, type Form, type RawValues } from '@domdom/platform';
import type { ClassView } from './class-view';
import { weekdaysOf } from './domain/recurrence';
import type { ClassDetailsDto } from './dto/class.dto';

/** The form as the class stands. */
export function detailsForm(view: ClassView): Form<ClassDetailsDto> {
  return blankForm<ClassDetailsDto>({
    title: view.title,
    summary: view.summary,
    topic: view.topic,
    otherTopics: view.otherTopics,
    sensitive: view.sensitive ? 'true' : undefined,
    invitationOnly: view.invitationOnly ? 'true' : undefined,
    level: view.level,
    language: view.language,
    venueId: view.venueId ?? undefined,
    onlineAt: view.onlineUrl === null ? 'own-room' : 'link',
    onlineUrl: view.onlineUrl ?? undefined,
    courseId: view.courseId ?? undefined,
    capacity: view.capacity === null ? undefined : String(view.capacity),
    onlineCapacity: view.onlineCapacity === null ? undefined : String(view.onlineCapacity),
    instructorIds: view.instructors.map((person) => person.id),
  });
}

/** The form of a class that is to be like another, but for its days. */
export const copiedForm = (like: ClassView): RawValues => ({
  ...detailsForm(like).values,
  mode: like.mode,
  startsAt: like.startsAt,
  minutes: String(like.minutes),
  repeat: like.recurrence.includes('MONTHLY') ? 'monthly' : 'weekly',
  weekdays: weekdaysOf(like.recurrence),
  count: String(like.sessions),
});
