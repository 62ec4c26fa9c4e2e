import { Tabs } from '@domdom/ui';
import { useAfterWords } from '../after/after.messages';
import type { ClassView } from '../class-view';
import { useClassWords } from '../classes.messages';
import { useOpeningWords } from '../opening.messages';
import { useTeamWords } from '../team/team.messages';

/** The sides of one class for those who run it. */
export function ManageTabs({
  view,
  current,
}: {
  view: Pick<ClassView, 'id' | 'title' | 'taken' | 'onlineTaken'>;
  current: 'sessions' | 'people' | 'team' | 'after' | 'edit';
}) {
  const say = useClassWords();
  const opening = useOpeningWords();
  const after = useAfterWords();
  const team = useTeamWords();
  const here = `/organise/classes/${view.id}`;
  return (
    <Tabs
      label={view.title}
      tabs={[
        { label: opening.sessionsTab, href: here, current: current === 'sessions' },
        {
          label: opening.peopleTab,
          href: `${here}/people`,
          count: view.taken + view.onlineTaken,
          current: current === 'people',
        },
        { label: team.team, href: `${here}/team`, current: current === 'team' },
        { label: after.tab, href: `${here}/after`, current: current === 'after' },
        { label: say.edit, href: `${here}/edit`, current: current === 'edit' },
      ]}
    />
  );
}
