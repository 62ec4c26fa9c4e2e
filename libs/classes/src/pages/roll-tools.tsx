import { Details } from '@domdom/ui';
import { useAttendanceWords } from '../attendance/attendance.messages';

/** What a script adds to the roll call: finding a name, the whole class at once, people who just came. */
export function RollTools({ enlists, signIn }: { enlists: boolean; signIn: string }) {
  const say = useAttendanceWords();
  return (
    <div class="roll-tools" data-roll-tools hidden>
      <p role="status" data-roll-state />
      <p data-roll-sign-in hidden>
        {say.signInAgain}{' '}
        <a href={signIn} class="button">
          {say.signIn}
        </a>
      </p>
      <div class="actions" data-roll-taps>
        <button type="button" class="button secondary" data-roll-all>
          {say.allPresent}
        </button>
        <button type="button" class="button secondary" data-roll-undo hidden>
          {say.undo}
        </button>
      </div>
      <div class="field">
        <label for="roll-find">{say.find}</label>
        <input id="roll-find" type="search" autocomplete="off" />
      </div>
      {enlists && (
        <Details summary={say.walkIn}>
          <div data-roll-walk-in>
            <p class="hint">{say.walkInAbout}</p>
            <div class="field">
              <label for="walk-in-name">{say.walkInName}</label>
              <input id="walk-in-name" type="text" maxlength={120} autocomplete="off" />
            </div>
            <div class="field">
              <label for="walk-in-year">{say.walkInYear}</label>
              <input id="walk-in-year" type="text" inputmode="numeric" maxlength={4} autocomplete="off" />
            </div>
            <div class="choice">
              <input id="walk-in-agreed" type="checkbox" />
              <label for="walk-in-agreed">{say.walkInAgreed}</label>
            </div>
            <p>
              <button type="button" class="button secondary">
                {say.walkInAdd}
              </button>
            </p>
            <p role="alert" data-roll-walk-in-needs />
          </div>
        </Details>
      )}
      <ul class="plain" data-roll-came />
    </div>
  );
}
