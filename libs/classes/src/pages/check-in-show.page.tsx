import { formatTime } from '@domdom/platform';
import { ButtonLink, EmptyState, Page, Script, usePage } from '@domdom/ui';
import { useAttendanceWords } from '../attendance/attendance.messages';
import type { ShownCodes } from '../attendance/check-in.service';
import { useClassWords } from '../classes.messages';
import type { ShownCodesDto } from '../dto/check-in.dto';
import { useClassCrumbs } from './class-crumbs';

export interface CheckInShowPageProps {
  shown: ShownCodes;
  drawn: ShownCodesDto;
  /** Where the four digits are typed. */
  typed: string;
}

/** Puts values where words have `%`. */
const fill = (text: string, ...values: (string | number)[]): string =>
  values.reduce<string>((filled, value) => filled.replace('%', String(value)), text);

/** The codes on a projector or a phone in the room: renewed by a script, without one by loading the page again. */
export function CheckInShowPage({ shown, drawn, typed }: CheckInShowPageProps) {
  const { language, assets } = usePage();
  const say = useAttendanceWords();
  const words = useClassWords();
  const { class: view, session } = shown;
  const here = `/organise/classes/${view.id}`;
  const roll = `${here}/sessions/${session.id}/attendance`;
  return (
    <Page
      title={say.showCodes}
      quickExit={view.sensitive}
      lead={view.title}
      breadcrumbs={[...useClassCrumbs(view), { label: words.rollCall, href: roll }]}
      unlisted
    >
      <link rel="stylesheet" href={assets.url('classes-roll.css')} />
      {drawn.digits === null || drawn.picture === null ? (
        <EmptyState title={say.codesClosed} action={<ButtonLink href={roll}>{words.rollCall}</ButtonLink>}>
          <p>
            {say.codesClosedAbout(formatTime(language, shown.opensAt), formatTime(language, session.endsAt))}
          </p>
        </EmptyState>
      ) : (
        <>
          <noscript>
            <meta http-equiv="refresh" content="20" />
          </noscript>
          <div
            class="codes"
            data-module="check-in"
            data-source={`/api/v1/classes/${view.id}/sessions/${session.id}/check-in`}
            data-counted={say.checkedIn}
            data-lost={say.codesLost}
          >
            <img src={drawn.picture} alt={say.qrAlt} width={320} height={320} data-codes-picture />
            <p>{fill(say.scan, typed)}</p>
            <p>
              {say.codeIs}:{' '}
              <strong class="digits" data-codes-digits>
                {drawn.digits}
              </strong>
            </p>
            <p role="status" data-codes-counted>
              {fill(say.checkedIn, drawn.present, drawn.registered)}
            </p>
            <p role="alert" data-codes-lost />
            <Script name="classes-check-in.js" />
          </div>
          <p class="hint">{say.showCodesAbout}</p>
          <noscript>
            <p>
              <ButtonLink href={`${here}/sessions/${session.id}/check-in`} look="secondary">
                {say.refresh}
              </ButtonLink>
            </p>
          </noscript>
        </>
      )}
    </Page>
  );
}
