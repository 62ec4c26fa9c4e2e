import { Tabs } from '@domdom/ui';
import type { ClassView } from '../class-view';
import { useClassWords } from '../classes.messages';

/** The sides of one class for those who run it. */
export function ManageTabs({
  view,
  current,
}: {
  view: Pick<ClassView, 'id' | 'title' | 'taken' | 'onlineTaken'>;
  current: 'sessions' | 'people' | 'edit';
}) {
  const say = useClassWords();
  const here = `/organise/classes/${view.id}`;
  return (
    <Tabs
      label={view.title}
      tabs={[
        { label: say.sessions, href: here, current: current === 'sessions' },
        {
          label: say.people,
          href: `${here}/people`,
          count: view.taken + view.onlineTaken,
          current: current === 'people',
        },
        { label: say.edit, href: `${here}/edit`, current: current === 'edit' },
      ]}
    />
  );
}
