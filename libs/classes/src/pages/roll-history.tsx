import { formatWeekdayTime } from '@domdom/platform';
import { Details, usePage } from '@domdom/ui';
import { useAttendanceWords, wayLabels } from '../attendance/attendance.messages';
import type { RollChange } from '../attendance/roll.repository';
import { markLabels } from '../classes.messages';

/** Who changed what in a roll, and what came too late to change anything; for those who run the class. */
export function RollHistory({ changes }: { changes: readonly RollChange[] }) {
  const { language } = usePage();
  const say = useAttendanceWords();
  if (changes.length === 0) return null;
  const label = markLabels[language];
  return (
    <Details summary={`${say.history} (${changes.length})`} open={changes.some((one) => one.overtaken)}>
      <ul>
        {changes.map((change) => (
          <li key={change.id}>
            <strong>{change.name}</strong>:{' '}
            {change.overtaken
              ? say.historyOvertaken(label[change.after], label[change.before])
              : say.historyLine(label[change.before], label[change.after])}
            {' · '}
            {change.by}, {formatWeekdayTime(language, change.at)}, {wayLabels[language][change.how]}
            {change.reason && ` · “${change.reason}”`}
          </li>
        ))}
      </ul>
    </Details>
  );
}
