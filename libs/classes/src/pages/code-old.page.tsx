import { ButtonLink, Page } from '@domdom/ui';
import { useAttendanceWords } from '../attendance/attendance.messages';

/** Somebody scanned a code that is not shown any more. */
export function CodeOldPage() {
  const say = useAttendanceWords();
  return (
    <Page title={say.codeOld} lead={say.codeOldAbout} unlisted>
      <p>
        <ButtonLink href="/check-in">{say.typeDigits}</ButtonLink>
      </p>
    </Page>
  );
}
