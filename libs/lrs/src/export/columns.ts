import type { Language } from '@domdom/platform';
import { type CsvValue } from '@domdom/platform';
import { activityName, agentName } from '../records/told-statement';
import { lastPart, verbWords } from '../records/verb-words';
import { type Activity, agentKey, type NormalStatement } from '../xapi';

/** A statement with what the portal knows of its person. */
export interface Exported {
  statement: NormalStatement & { stored: string };
  personId: string | null;
  personName: string | null;
}
interface Column {
  name: string;
  /** What stands in it, for those who read the file. */
  about: Record<Language, string>;
  value(exported: Exported, language: Language): CsvValue;
}

const isActivity = ({ object }: NormalStatement) => !object.objectType || object.objectType === 'Activity';
const activityOf = (statement: NormalStatement): Activity | null =>
  isActivity(statement) ? (statement.object as Activity) : null;
const parentOf = ({ context }: NormalStatement): Activity | undefined =>
  ([context?.contextActivities?.parent ?? []].flat() as Activity[])[0];

/** The columns of a CSV file, in their order. A name never changes: somebody's sheet counts on it. */
export const columns: readonly Column[] = [
  {
    name: 'id',
    about: { vi: 'Mã bản ghi', en: 'Id of the record' },
    value: ({ statement }) => statement.id,
  },
  {
    name: 'stored',
    about: { vi: 'Lúc ghi vào kho, giờ UTC', en: 'When it was stored, in UTC' },
    value: ({ statement }) => statement.stored,
  },
  {
    name: 'timestamp',
    about: { vi: 'Lúc diễn ra, giờ UTC', en: 'When it happened, in UTC' },
    value: ({ statement }) => statement.timestamp,
  },
  {
    name: 'person',
    about: {
      vi: 'Mã người học trên cổng; trống nếu là người của công cụ khác',
      en: 'Id of the learner in the portal; empty for somebody of another tool',
    },
    value: ({ personId }) => personId,
  },
  {
    name: 'name',
    about: { vi: 'Họ và tên', en: 'Name' },
    value: ({ statement, personName }) => personName ?? agentName(statement.actor),
  },
  {
    name: 'actor',
    about: { vi: 'Định danh xAPI của người học', en: 'The learner’s identifier in xAPI' },
    value: ({ statement }) => agentKey(statement.actor),
  },
  {
    name: 'verb',
    about: { vi: 'Việc đã làm', en: 'What was done' },
    value: ({ statement: { verb } }, language) => verbWords(language, verb.id, verb.display),
  },
  {
    name: 'verb_id',
    about: { vi: 'Mã của việc (IRI)', en: 'IRI of the verb' },
    value: ({ statement }) => statement.verb.id,
  },
  {
    name: 'activity',
    about: { vi: 'Tên hoạt động', en: 'Name of the activity' },
    value: ({ statement }, language) => {
      const activity = activityOf(statement);
      return activity && (activityName(activity, language) ?? lastPart(activity.id));
    },
  },
  {
    name: 'activity_id',
    about: {
      vi: 'Mã hoạt động (IRI), hoặc mã bản ghi được nhắc tới',
      en: 'IRI of the activity, or the id of the record that this one is about',
    },
    value: ({ statement }) => (statement.object as { id?: string }).id,
  },
  {
    name: 'activity_type',
    about: { vi: 'Loại hoạt động (IRI)', en: 'Type of the activity (IRI)' },
    value: ({ statement }) => activityOf(statement)?.definition?.type,
  },
  {
    name: 'success',
    about: { vi: 'Đạt (true) hay chưa (false)', en: 'Passed (true) or not (false)' },
    value: ({ statement }) => statement.result?.success,
  },
  {
    name: 'completion',
    about: { vi: 'Đã học xong (true) hay chưa (false)', en: 'Completed (true) or not (false)' },
    value: ({ statement }) => statement.result?.completion,
  },
  {
    name: 'score_scaled',
    about: { vi: 'Điểm theo tỉ lệ, từ -1 đến 1', en: 'Score as a share, from -1 to 1' },
    value: ({ statement }) => statement.result?.score?.scaled,
  },
  {
    name: 'score_raw',
    about: { vi: 'Số điểm', en: 'Points' },
    value: ({ statement }) => statement.result?.score?.raw,
  },
  {
    name: 'score_min',
    about: { vi: 'Số điểm thấp nhất có thể', en: 'Fewest points possible' },
    value: ({ statement }) => statement.result?.score?.min,
  },
  {
    name: 'score_max',
    about: { vi: 'Số điểm cao nhất có thể', en: 'Most points possible' },
    value: ({ statement }) => statement.result?.score?.max,
  },
  {
    name: 'duration',
    about: {
      vi: 'Thời gian học, dạng ISO 8601: PT30M là 30 phút',
      en: 'Time spent, in ISO 8601: PT30M is 30 minutes',
    },
    value: ({ statement }) => statement.result?.duration,
  },
  {
    name: 'response',
    about: { vi: 'Câu trả lời', en: 'Answer' },
    value: ({ statement }) => statement.result?.response,
  },
  {
    name: 'registration',
    about: { vi: 'Mã lượt học', en: 'Registration' },
    value: ({ statement }) => statement.context?.registration,
  },
  {
    name: 'parent',
    about: { vi: 'Tên khóa học hoặc lớp chứa hoạt động', en: 'Name of the course or class it is part of' },
    value: ({ statement }, language) => {
      const parent = parentOf(statement);
      return parent && (activityName(parent, language) ?? lastPart(parent.id));
    },
  },
  {
    name: 'parent_id',
    about: { vi: 'Mã của khóa học hoặc lớp đó (IRI)', en: 'Its IRI' },
    value: ({ statement }) => parentOf(statement)?.id,
  },
  {
    name: 'authority',
    about: { vi: 'Do cổng hay công cụ nào ghi', en: 'The portal or the tool that wrote it' },
    value: ({ statement }) => agentName(statement.authority),
  },
];
