import type { ComponentChildren } from 'preact';
import { useWords } from '../ui.messages';
import { Button } from './button';
import { Form, HiddenField } from './forms/form';
import { Icon } from './icon';
import type { IconName } from './icon-paths';
import { Script } from './script';

export interface ConfirmProps {
  /** Where the form is posted when the answer is yes. */
  action: string;
  /** The words that open the question: "Xóa lớp". */
  label: string;
  /** What will happen, as a question. */
  question: ComponentChildren;
  /** The words of the button that does it: "Xóa lớp này". */
  confirmLabel: string;
  values?: Record<string, string>;
  icon?: IconName;
  /** Shown by default; `false` where the act can be undone. */
  cannotUndo?: boolean;
  /** Unfolded: its form came back with something to mend. */
  open?: boolean;
  /** More fields, such as a reason. */
  children?: ComponentChildren;
}

/** Asks once before a destructive act. Opens without a script; a script adds the button that folds it again. */
export function Confirm(props: ConfirmProps) {
  const words = useWords();
  return (
    <details class="confirm" data-module="confirm" open={props.open}>
      <summary class="button danger outline">
        <Icon name={props.icon ?? 'trash'} />
        <span>{props.label}</span>
      </summary>
      <div>
        <Form action={props.action}>
          <p class="title">{props.question}</p>
          {props.cannotUndo !== false && <p>{words.undoWarning}</p>}
          {Object.entries(props.values ?? {}).map(([name, value]) => (
            <HiddenField key={name} name={name} value={value} />
          ))}
          {props.children}
          <div class="actions">
            <Button look="danger">{props.confirmLabel}</Button>
            <button class="button secondary" type="button" hidden data-keep>
              {words.keep}
            </button>
          </div>
        </Form>
      </div>
      <Script name="ui-confirm.js" />
    </details>
  );
}
