import type { CourseLanguage } from '@domdom/courses';
import type { Topic } from '@domdom/ui';
import type { DiscussionAccess } from './domain/discussion.policy';
import type { DiscussionSettings } from './domain/settings';

export const subjectKinds = ['courses', 'classes'] as const;
/** What is discussed; the word stands in addresses. */
export type SubjectKind = (typeof subjectKinds)[number];

/** A discussion as it is read for somebody, with the course or the class that it is about. */
export interface Discussion extends DiscussionAccess, DiscussionSettings {
  kind: SubjectKind;
  /** The course's or the class's. */
  subjectId: string;
  title: string;
  titleEn: string | null;
  language: CourseLanguage;
  topic: Topic;
  /** A class whose people are never named to each other. */
  sensitive: boolean;
  /** The address of the course or the class. */
  path: string;
  unitId: string;
  /** Null while nobody has asked or set anything. */
  id: string | null;
  /** What belongs to the reader. */
  muted: boolean;
  seenAt: Date | null;
}

/** Whether a person takes the course `c` or has a place in the class `k`. */
export const takesPart = (person: string) => `(exists (select from enrolment e where e.course_id = c.id
    and e.person_id = ${person} and e.status in ('active', 'completed'))
  or exists (select from registration r where r.class_id = k.id and r.person_id = ${person}
    and r.status = 'confirmed'))`;

/** The columns of a discussion; $1 is who reads. */
export const discussionColumns = `
  case when c.id is null then 'classes' else 'courses' end as kind, coalesce(c.id, k.id) as "subjectId",
  coalesce(c.title, k.title) as title, c.title_en as "titleEn", coalesce(c.language, k.language) as language,
  coalesce(c.topic, k.topic) as topic,
  coalesce(k.sensitive, false) as sensitive, c.slug, coalesce(c.status, k.status) <> 'draft' as opened,
  u.id as "unitId", u.path as "unitPath", pu.path as "partnerPath",
  array(select person_id from course_author where course_id = c.id
    union all select person_id from class_instructor where class_id = k.id) as "staffIds",
  ${takesPart('$1::uuid')} as "takesPart",
  d.id, d.mode, d.open_reading as "openReading", d.names_hidden as "namesHidden", d.pictures,
  coalesce(dr.muted, false) as muted, dr.seen_at as "seenAt"`;

const tail = `
  left join unit u on u.id = coalesce(c.owner_unit_id, k.unit_id) left join unit pu on pu.id = k.partner_unit_id
    and k.partner_status = 'accepted'
  left join discussion_reader dr on dr.discussion_id = d.id and dr.person_id = $1::uuid`;
/** Where discussions are read from: by course, by class, or behind a post `p`. */
export const discussionOf = {
  courses: `course c left join community_class k on false left join discussion d on d.course_id = c.id ${tail}`,
  classes: `community_class k left join course c on false left join discussion d on d.class_id = k.id ${tail}`,
  post: `discussion_post p join discussion d on d.id = p.discussion_id left join course c on c.id = d.course_id
    left join community_class k on k.id = d.class_id ${tail}`,
};
