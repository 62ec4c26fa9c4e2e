import { formatPercent } from '@domdom/platform';
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { usePage } from '../page-context';
import { useWords } from '../ui.messages';
import { Icon } from './icon';
import { Link } from './link';
import { Tag } from './tag';

/** How far something is, from 0 to 1, in words and as a bar. */
export function ProgressBar({
  share,
  label,
  words: said,
}: {
  share: number;
  label: string;
  /** Said in place of the percentage: "3 trong 8 bài". */
  words?: string;
}) {
  const { language } = usePage();
  const id = `progress-${useId()}`;
  const bounded = Math.min(1, Math.max(0, share));
  return (
    <div class="progress">
      <p>
        <span id={id}>{label}</span> <strong>{said ?? formatPercent(language, bounded)}</strong>
      </p>
      <progress aria-labelledby={id} max={100} value={Math.round(bounded * 100)} />
    </div>
  );
}

/** The steps of a long task, and where the reader is (from 0). */
export function ProgressSteps({
  steps,
  current,
  label,
}: {
  steps: readonly string[];
  current: number;
  label?: string;
}) {
  const words = useWords();
  const state = (index: number) => (index < current ? 'done' : index === current ? 'now' : 'next');
  const said = { done: words.stepDone, now: words.stepNow, next: words.stepNext };
  return (
    <ol class="steps" aria-label={label ?? words.step(Math.min(current + 1, steps.length), steps.length)}>
      {steps.map((step, index) => (
        <li key={step} class={state(index)} aria-current={index === current ? 'step' : undefined}>
          <span class="mark" aria-hidden="true">
            {index < current ? <Icon name="check" /> : index + 1}
          </span>
          <span>
            {step}
            <span class="unseen"> ({said[state(index)]})</span>
          </span>
        </li>
      ))}
    </ol>
  );
}

export type TaskState = 'done' | 'in-progress' | 'to-do' | 'locked';
export interface Task {
  title: string;
  /** Absent while it can't be opened. */
  href?: string;
  state: TaskState;
  hint?: ComponentChildren;
}

/** What is to be done, in any order or one after another, and what is done. */
export function TaskList({ tasks, title }: { tasks: readonly Task[]; title?: string }) {
  const words = useWords();
  const said = {
    done: words.done,
    'in-progress': words.inProgress,
    'to-do': words.toDo,
    locked: words.notYet,
  };
  const looks = { done: 'leaf', 'in-progress': 'firefly', 'to-do': 'night', locked: 'plain' } as const;
  const done = tasks.filter((task) => task.state === 'done').length;
  return (
    <div class="task-list">
      {title && <h2>{title}</h2>}
      <p class="hint">{words.tasksDone(done, tasks.length)}</p>
      <ul>
        {tasks.map((task) => (
          <li key={task.title} class={task.state}>
            <div>
              {task.href ? <Link href={task.href}>{task.title}</Link> : <span>{task.title}</span>}
              {task.hint && <p class="hint">{task.hint}</p>}
            </div>
            <Tag look={looks[task.state]} icon={task.state === 'done' ? 'check' : undefined}>
              {said[task.state]}
            </Tag>
          </li>
        ))}
      </ul>
    </div>
  );
}
