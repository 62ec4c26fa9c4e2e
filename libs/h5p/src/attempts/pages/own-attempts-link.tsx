import type { LessonView } from '@domdom/courses';
import { formatNumber } from '@domdom/platform';
import { Link, Notice, usePage } from '@domdom/ui';
import { useH5pWords } from '../../h5p.messages';
import { useAttemptWords } from '../attempts.messages';
import type { OwnStanding } from '../own-attempts.service';
import { ownPath } from './own-attempts.page';
import { useShare } from './results-frame';

interface Props {
  lesson: LessonView;
  standing: OwnStanding;
}

/** Under a lesson: how somebody stands, and the way to what they did. */
export function OwnAttemptsLink({ lesson, standing }: Props) {
  const { language } = usePage();
  const words = useAttemptWords();
  const share = useShare();
  const { grading, grade, used } = standing;
  const allowed = grading.attemptsAllowed;
  return (
    <p>
      {grade !== null && `${words.ownGrade(share(grade))} `}
      {allowed !== null && `${words.ownUsed(formatNumber(language, used), formatNumber(language, allowed))} `}
      <Link href={ownPath(lesson.id)}>{words.ownLink}</Link>
    </p>
  );
}

/** In the place of a lesson that may not be begun once more. */
export function NoAttemptsLeft({ lesson, standing, textHref }: Props & { textHref: string }) {
  const { language } = usePage();
  const words = useAttemptWords();
  const shared = useH5pWords();
  return (
    <>
      <Notice title={words.ownFull}>
        <p>
          {words.ownFullAbout(formatNumber(language, standing.grading.attemptsAllowed ?? 0))}{' '}
          <Link href={textHref}>{shared.readAsText}</Link>
        </p>
      </Notice>
      <OwnAttemptsLink lesson={lesson} standing={standing} />
    </>
  );
}
