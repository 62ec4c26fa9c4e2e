import { ButtonLink, CardGrid, EmptyState, Link, Page, ResultCount } from '@domdom/ui';
import type { OwnAfter } from '../after/after.repository';
import { AskHowItWas, OwnCompleted } from '../after/pages/own-after';
import { useCalendarWords } from '../calendar/calendar.messages';
import type { ClassView } from '../class-view';
import { useClassWords } from '../classes.messages';
import { ClassCard } from './class-card';

/** The classes a person is in or waits for. */
export function MyClassesPage({ classes, after }: { classes: readonly ClassView[]; after: OwnAfter }) {
  const say = useClassWords();
  const calendar = useCalendarWords();
  return (
    <Page
      title={say.mine}
      lead={say.mineLead}
      breadcrumbs={[{ label: say.classes, href: '/classes' }]}
      actions={
        <Link href="/classes/mine/calendar" icon="calendar">
          {calendar.myCalendar}
        </Link>
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
    </Page>
  );
}
