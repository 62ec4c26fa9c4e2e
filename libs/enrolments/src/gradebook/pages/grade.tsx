import { formatPercent } from '@domdom/platform';
import { Icon, Tag, type TagLook, usePage } from '@domdom/ui';
import { stateNames, useGradebookWords } from '../gradebook.messages';
import type { Cell } from '../gradebook.repository';
import type { LearnerState } from '../learner-state';

const looks: Record<LearnerState, TagLook> = {
  active: 'firefly',
  stuck: 'brick',
  'not-begun': 'plain',
  completed: 'leaf',
  left: 'plain',
};

/** The state of a learner in a word; the colour only repeats it. */
export function StateTag({ state }: { state: LearnerState }) {
  const { language } = usePage();
  return (
    <Tag look={looks[state]} icon={state === 'stuck' ? 'warning' : undefined}>
      {stateNames[state][language]}
    </Tag>
  );
}

/** What somebody has of a lesson, in words. */
export function Grade({ cell }: { cell: Cell | undefined }) {
  const { language } = usePage();
  const say = useGradebookWords();
  if (cell?.doneAt) {
    return (
      <span class="together">
        <Icon name="check" /> {say.done}
        {cell.score !== null && ` ${formatPercent(language, cell.score)}`}
      </span>
    );
  }
  return cell ? <span>{say.triedOnly(cell.tries)}</span> : <span class="hint">{say.notYet}</span>;
}
