import { errorWords, type Form } from '@domdom/platform';
import { usePage } from '../../page-context';
import { useWords } from '../../ui.messages';
import { Icon } from '../icon';
import { Script } from '../script';
import { fieldId } from './field';

export interface ErrorSummaryProps<T> {
  form: Form<T>;
  /** The labels of the fields by name; `<Form form>` finds them by itself. */
  labels?: Record<string, string>;
  /** It takes the focus, unless it is only shown as a sample. */
  focus?: boolean;
}

/**
 * What is to be mended, each with a link to its field; it takes the focus. Nothing when all is well.
 * `<Form form={…}>` shows it by itself.
 */
export function ErrorSummary<T>({ form, labels = {}, focus = true }: ErrorSummaryProps<T>) {
  const { language } = usePage();
  const words = useWords();
  if (form.problems.length === 0) return null;
  return (
    <div
      class="error-summary"
      role="alert"
      aria-labelledby="error-summary-title"
      tabIndex={-1}
      autofocus={focus}
      data-module={focus ? 'error-summary' : undefined}
    >
      <h2 id="error-summary-title">
        <Icon name="warning" />
        {words.errorSummary}
      </h2>
      <ul>
        {form.problems.map((problem) => {
          const text = errorWords(language, problem.code, problem.params);
          if (problem.field === null) return <li key={text}>{text}</li>;
          // "Which days?" before a colon reads badly.
          const label = labels[problem.field]?.replace(/[?:.]+$/, '');
          return (
            <li key={`${problem.field} ${text}`}>
              <a href={`#${fieldId(problem.field)}`}>{label ? `${label}: ${text}` : text}</a>
            </li>
          );
        })}
      </ul>
      <Script name="ui-error-summary.js" />
    </div>
  );
}
