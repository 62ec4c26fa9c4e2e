import { useState } from 'preact/hooks';
import { pollFrom, type Template, templates } from '../poll-templates';
import type { Ui } from './parts';

/** A poll in ten seconds: a question, one of three kinds of answers, one button. */
export function NewPoll({ ui: { session, words } }: { ui: Ui }) {
  const [question, write] = useState('');
  const [template, choose] = useState<Template>('yesNo');
  const [own, writeOwn] = useState('');
  const [multiple, allow] = useState(false);
  const names: Record<Template, string> = {
    yesNo: words.templateYesNo,
    scale: words.templateScale,
    own: words.templateOwn,
  };
  const send = async (event: Event) => {
    event.preventDefault();
    const poll = pollFrom({ question, template, own, multiple }, words);
    if (!(await session.ask({ op: 'poll.open', ...poll }))) return;
    write('');
    writeOwn('');
  };
  return (
    <form class="room-new-poll" onSubmit={(event) => void send(event)}>
      <div class="field">
        <label for="room-question">{words.question}</label>
        <input
          id="room-question"
          value={question}
          maxLength={300}
          autocomplete="off"
          placeholder={words.questionPlaceholder}
          onInput={(event) => write(event.currentTarget.value)}
        />
      </div>
      <fieldset class="field">
        <legend>{words.template}</legend>
        <div class="choices">
          {templates.map((one) => (
            <div class="choice" key={one}>
              <input
                id={`room-${one}`}
                type="radio"
                name="template"
                checked={template === one}
                onChange={() => choose(one)}
              />
              <label for={`room-${one}`}>{names[one]}</label>
            </div>
          ))}
        </div>
      </fieldset>
      {template === 'own' && (
        <>
          <div class="field">
            <label for="room-own">{words.ownChoices}</label>
            <textarea
              id="room-own"
              rows={4}
              required
              value={own}
              onInput={(event) => writeOwn(event.currentTarget.value)}
            />
          </div>
          <div class="choice">
            <input
              id="room-multiple"
              type="checkbox"
              checked={multiple}
              onChange={(event) => allow(event.currentTarget.checked)}
            />
            <label for="room-multiple">{words.severalAllowed}</label>
          </div>
        </>
      )}
      <button class="button full" type="submit">
        {words.pollSend}
      </button>
    </form>
  );
}
