import { ButtonLink, CardGrid, Confirm, EmptyState, Link, Page, ResultCount, usePage } from '@domdom/ui';
import type { OwnAfter } from '../after/after.repository';
import { AskHowItWas, OwnCompleted } from '../after/pages/own-after';
import { useAttendanceWords } from '../attendance/attendance.messages';
import { useCalendarWords } from '../calendar/calendar.messages';
import type { ClassView } from '../class-view';
import { useClassWords } from '../classes.messages';
import { relationLabels, useFamilyWords } from '../family/family.messages';
import type { FamilyMember } from '../family/family.service';
import { useInvitingWords } from '../inviting/inviting.messages';
import { ClassCard } from './class-card';

/** The classes a person is in or waits for. */
export function MyClassesPage({
  classes,
  family,
  after,
}: {
  classes: readonly ClassView[];
  family: readonly FamilyMember[];
  after: OwnAfter;
}) {
  const { language } = usePage();
  const say = useClassWords();
  const own = useFamilyWords();
  const inviting = useInvitingWords();
  const ours = useAttendanceWords();
  const calendar = useCalendarWords();
  const secret =
    classes.some((view) => view.sensitive) ||
    [...after.toRate, ...after.completed].some((one) => one.sensitive);
  return (
    <Page
      title={say.mine}
      quickExit={secret}
      lead={say.mineLead}
      breadcrumbs={[{ label: say.classes, href: '/classes' }]}
      actions={
        <>
          {classes.length > 0 && (
            <ButtonLink href="/check-in" look="secondary" icon="check">
              {ours.checkIn}
            </ButtonLink>
          )}
          <Link href="/classes/mine/calendar" icon="calendar">
            {calendar.myCalendar}
          </Link>
        </>
      }
      unlisted
    >
      <AskHowItWas sessions={after.toRate} />
      {classes.length === 0 ? (
        <EmptyState title={say.mineEmpty} action={<ButtonLink href="/classes">{say.findClass}</ButtonLink>}>
          <p>{say.mineEmptyAbout}</p>
        </EmptyState>
      ) : (
        <>
          <ResultCount count={classes.length} noun={{ vi: 'lớp', en: ['class', 'classes'] }} />
          <CardGrid label={say.mine}>
            {classes.map((view) => (
              <ClassCard key={view.id} view={view} />
            ))}
          </CardGrid>
        </>
      )}
      <OwnCompleted after={after} />
      <p class="actions">
        <Link href="/classes/invitation" icon="users">
          {inviting.enter}
        </Link>
      </p>
      {family.length > 0 && (
        <>
          <h2>{own.family}</h2>
          <ul>
            {family.map((one) => (
              <li key={one.id}>
                {one.name}, {relationLabels[language][one.relation]}
                <Confirm
                  action="/classes/mine/family/remove"
                  label={own.remove}
                  question={own.removeQuestion(one.name)}
                  confirmLabel={own.remove}
                  values={{ personId: one.id }}
                  cannotUndo={false}
                />
              </li>
            ))}
          </ul>
        </>
      )}
    </Page>
  );
}
