import { useState } from 'preact/hooks';
import type { RoomPoll } from '../../../src/protocol';
import type { Room } from '../room-state';
import { fill } from '../words';
import { NewPoll } from './new-poll';
import { Button, type Ui } from './parts';

/** The polls of this session, the newest first; hosts make them here. */
export function Polls({ ui, room }: { ui: Ui; room: Room }) {
  const host = room.role === 'host';
  const polls = [...room.polls].reverse();
  return (
    <>
      {host && <NewPoll ui={ui} />}
      {polls.length === 0 && !host && <p class="hint">{ui.words.noPolls}</p>}
      {polls.map((poll) => (
        <section key={poll.id} class="room-poll" aria-label={poll.question}>
          <h3>{poll.question}</h3>
          <Poll ui={ui} poll={poll} host={host} />
        </section>
      ))}
    </>
  );
}

function Poll({ ui, poll, host }: { ui: Ui; poll: RoomPoll; host: boolean }) {
  const { session, words } = ui;
  const answers = poll.open && poll.mine === null && !host;
  const mine = (poll.mine ?? []).map((index) => poll.choices[index]).join(', ');
  return (
    <>
      {answers && <Answer ui={ui} poll={poll} />}
      {poll.mine && <p>{fill(words.answeredWith, { choices: mine })}</p>}
      {poll.open && poll.mine && !poll.result && <p class="hint">{words.waitForResult}</p>}
      {poll.result && <Result ui={ui} poll={poll} result={poll.result} />}
      {!poll.open && <p class="hint">{words.pollClosed}</p>}
      {host && poll.open && (
        <div class="actions">
          <Button small onPress={() => void session.ask({ op: 'poll.close', pollId: poll.id })}>
            {words.closePoll}
          </Button>
          <Button
            small
            look="secondary"
            onPress={() => void session.ask({ op: 'poll.show', pollId: poll.id })}
          >
            {words.showResult}
          </Button>
        </div>
      )}
    </>
  );
}

function Answer({ ui, poll }: { ui: Ui; poll: RoomPoll }) {
  const { session, words } = ui;
  const [chosen, choose] = useState<readonly number[]>([]);
  const pick = (index: number) => {
    if (!poll.multiple) choose([index]);
    else choose(chosen.includes(index) ? chosen.filter((one) => one !== index) : [...chosen, index]);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen.length === 0) return;
        void session.ask({ op: 'poll.answer', pollId: poll.id, choices: [...chosen].sort((a, b) => a - b) });
      }}
    >
      <fieldset class="field room-choices">
        <legend class="unseen">{poll.multiple ? words.chooseSeveral : words.chooseOne}</legend>
        {poll.choices.map((choice, index) => (
          <div class="choice" key={choice}>
            <input
              id={`${poll.id}-${index}`}
              type={poll.multiple ? 'checkbox' : 'radio'}
              name={poll.id}
              checked={chosen.includes(index)}
              onChange={() => pick(index)}
            />
            <label for={`${poll.id}-${index}`}>{choice}</label>
          </div>
        ))}
      </fieldset>
      <button class="button full" type="submit">
        {words.answer}
      </button>
    </form>
  );
}

/** Lying bars with their figures in words beside them, so that nobody has to see the bars. */
function Result({ ui, poll, result }: { ui: Ui; poll: RoomPoll; result: NonNullable<RoomPoll['result']> }) {
  const { words } = ui;
  const share = (votes: number) => (result.voters === 0 ? 0 : Math.round((votes / result.voters) * 100));
  return (
    <div class="room-result">
      <ul class="bars">
        {poll.choices.map((choice, index) => {
          const votes = result.votes[index] ?? 0;
          return (
            <li key={choice}>
              <p>
                <span>{choice}</span> <strong>{fill(words.votes, { n: votes, share: share(votes) })}</strong>
              </p>
              <svg width="100%" height="14" aria-hidden="true">
                <rect class="track" width="100%" height="14" rx="7" />
                <rect class="bar" width={`${share(votes)}%`} height="14" rx="7" />
              </svg>
            </li>
          );
        })}
      </ul>
      <p class="hint">{fill(words.voters, { n: result.voters })}</p>
    </div>
  );
}
