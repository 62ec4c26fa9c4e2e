import { ButtonLink, CardGrid, EmptyState, Page, ResultCount } from '@domdom/ui';
import { useAttendanceWords } from '../attendance/attendance.messages';
import type { ClassView } from '../class-view';
import { useClassWords } from '../classes.messages';
import { ClassCard } from './class-card';

/** The classes a person is in or waits for. */
export function MyClassesPage({ classes }: { classes: readonly ClassView[] }) {
  const say = useClassWords();
  const ours = useAttendanceWords();
  return (
    <Page
      title={say.mine}
      lead={say.mineLead}
      breadcrumbs={[{ label: say.classes, href: '/classes' }]}
      actions={
        classes.length > 0 && (
          <ButtonLink href="/check-in" look="secondary" icon="check">
            {ours.checkIn}
          </ButtonLink>
        )
      }
      unlisted
    >
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
    </Page>
  );
}
