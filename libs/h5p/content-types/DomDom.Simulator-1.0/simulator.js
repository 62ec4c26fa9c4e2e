/*
 * A mock phone: screens in order, each with fields to fill in and buttons to press. The answer is what was done:
 * [step, deed] pairs. Step "2-0" is the first field of the third screen, "2" the button to press there. Typed words are
 * told only when they are answers of the content. `src/scoring/simulation.ts` reads and counts the same way.
 */
DomDom.Simulator = (() => {
  const C = DomDom.Common;
  const WORDS = {
    vi: {
      simNote: 'Màn hình luyện tập, không phải thật',
      simGiven: 'Thông tin giả định để tập',
      simGivenNote: 'Chỉ dùng các thông tin này. Đừng gõ thông tin thật của bạn.',
      simPlace: 'Màn hình @n trên @total',
      simHint: 'Gợi ý',
      simWrong: 'Chưa đúng. Bạn thử cách khác nhé.',
      simDanger: 'Nguy hiểm!',
      simField: 'Chỗ này chưa đúng. Bạn xem lại việc cần làm nhé.',
      simUnderstood: 'Tôi hiểu rồi',
      simSkip: 'Bỏ qua màn hình này',
      simNext: 'Tiếp',
      simRing: 'Đang gọi đến…',
      simTalk: 'Đang nói chuyện',
      simMore: 'Nghe tiếp',
      simDelete: 'Xóa',
      simRestart: 'Làm lại từ đầu',
      simSolution: 'Xem cách làm đúng',
      simPassed: 'Bạn làm tốt lắm!',
      simFailed: 'Bạn đã đi hết các bước. Làm lại cho quen tay nhé.',
      simSteps: 'Các bước bạn đã làm',
      simFirst: 'Lần đầu',
      simPress: 'bấm «@name»',
      simFilled: 'đã điền',
      simUnlike: 'điền chưa đúng',
      simLeft: 'bỏ qua',
    },
    en: {
      simNote: 'Practice screen, not a real one',
      simGiven: 'Made-up details to practise with',
      simGivenNote: 'Use only these details. Do not type your own.',
      simPlace: 'Screen @n of @total',
      simHint: 'Hint',
      simWrong: 'Not quite. Try another way.',
      simDanger: 'Dangerous!',
      simField: 'This is not right yet. Look at the task again.',
      simUnderstood: 'I understand',
      simSkip: 'Skip this screen',
      simNext: 'Next',
      simRing: 'Incoming call…',
      simTalk: 'On the phone',
      simMore: 'Go on listening',
      simDelete: 'Delete',
      simRestart: 'Start again',
      simSolution: 'Show how to do it',
      simPassed: 'Well done!',
      simFailed: 'You have gone through all the steps. Practise once more.',
      simSteps: 'The steps you did',
      simFirst: 'At first',
      simPress: 'press “@name”',
      simFilled: 'filled in',
      simUnlike: 'not filled in rightly',
      simLeft: 'skipped',
    },
  };
  const PATTERNS = {
    digits12: [/^\d{12}$/, '000000000000'],
    digits6: [/^\d{6}$/, '000000'],
    phone: [/^0\d{9}$/, '0000000000'],
    date: [/^\d{1,2}[/.-]\d{1,2}[/.-]\d{4}$/, '01/01/2000'],
    filled: [/\S/, 'x'],
  };
  const KINDS = ['text', 'number', 'pin', 'choice', 'tick', 'untick'];
  const OUTCOMES = ['right', 'wrong', 'danger', 'fine'];
  const USUAL_PASS = 80;
  const MOST_TRIES = 3;
  const LONGEST_DEED = 60;
  const RULES = { forgiveDiacritics: true, ignoreCase: true };

  const list = (value) => (Array.isArray(value) ? value.filter(Boolean) : []);
  const record = (value) => (value && typeof value === 'object' && !Array.isArray(value) ? value : {});
  const lines = (value) =>
    C.plain(value)
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean);
  const deedOf = (text) =>
    text
      .replace(/\[[,.]\]/g, ' ')
      .slice(0, LONGEST_DEED)
      .trim();

  const readField = (given) => {
    const kind = KINDS.includes(given.kind) ? given.kind : 'text';
    const field = {
      kind,
      label: C.plain(given.label),
      options: lines(given.options),
      hint: C.plain(given.hint),
    };
    const accept = given.accept || 'exact';
    if (kind === 'tick' || kind === 'untick') {
      const right = String(kind === 'tick');
      return { ...field, right, toDeed: String, isRight: (deed) => deed === right };
    }
    if (accept === 'any') return { ...field, right: null, isRight: () => true };
    const [matches, sample] =
      kind !== 'choice' && Object.keys(PATTERNS).includes(accept) ? PATTERNS[accept] : [];
    if (matches)
      return {
        ...field,
        masked: true,
        right: sample,
        toDeed: (text) => (matches.test(text.trim()) ? sample : ''),
        isRight: (deed) => matches.test(deed),
      };
    const folded = (text) => {
      const same = C.fold(deedOf(text), RULES);
      return kind === 'number' || kind === 'pin' ? same.replace(/\D/g, '') : same;
    };
    const expected = lines(given.expected).filter((line) => folded(line) !== '');
    const accepted = expected.map(folded);
    if (kind === 'choice') {
      const rights = C.range(field.options.length)
        .filter((i) => accepted.includes(folded(field.options[i])))
        .map(String);
      const right = rights.length ? rights[0] : null;
      return { ...field, right, toDeed: String, isRight: (deed) => rights.includes(deed) };
    }
    return {
      ...field,
      right: expected.length ? deedOf(expected[0]) : null,
      // The spelling of the content; what else was typed stays on the phone.
      toDeed: (text) => deedOf(expected[accepted.indexOf(folded(text))] || ''),
      isRight: (deed) => accepted.includes(folded(deed)),
    };
  };

  const readScreens = (params) =>
    list(params.screens).map((given) => ({
      given,
      name: C.plain(given.name),
      fields: list(given.fields).map(readField),
      buttons: list(given.buttons).map(({ text, outcome, look, says }) => ({
        text: C.plain(text),
        outcome: OUTCOMES.includes(outcome) ? outcome : 'fine',
        look: ['main', 'red'].includes(look) ? look : 'plain',
        says: C.plain(says),
      })),
    }));

  const stepsOf = (screens) => {
    const steps = [];
    screens.forEach((screen, at) => {
      screen.fields.forEach((field, i) => {
        if (field.right !== null)
          steps.push({ id: `${at}-${i}`, at, screen, field, name: field.label, right: field.right });
      });
      const press = screen.buttons.findIndex(({ outcome }) => outcome === 'right');
      if (press >= 0) steps.push({ id: String(at), at, screen, name: screen.name, right: String(press) });
    });
    return steps;
  };

  const isRight = (step, done) => {
    if (step.field) return step.field.isRight(done);
    return step.screen.buttons.some(({ outcome }, i) => String(i) === done && outcome === 'right');
  };

  /** Drawn by the style sheet. */
  const drawing = (name) => C.el('span', { class: `dd-drawn dd-drawn-${name}`, 'aria-hidden': true });

  const setUp = function () {
    this.words = { ...WORDS[this.language], ...this.words };
    const behaviour = record(this.params.behaviour);
    const pass = behaviour.passPercentage;
    this.passPercentage = pass >= 0 && pass <= 100 ? pass : USUAL_PASS;
    this.helps = behaviour.mode !== 'test';
    this.screens = readScreens(this.params);
    this.steps = stepsOf(this.screens);
    const { answer, at } = this.previous;
    const known = this.steps.map(({ id }) => id);
    const isDeed = (deed) =>
      Array.isArray(deed) && known.includes(deed[0]) && typeof deed[1] === 'string' && deed.length === 2;
    this.answer = Array.isArray(answer) && answer.every(isDeed) ? answer : [];
    const last = this.screens.length - 1;
    this.at = this.answer.length && Number.isInteger(at) && at > 0 ? Math.min(at, Math.max(0, last)) : 0;
    if (this.checked) this.at = Math.max(0, last);
    this.values = {};
    this.steps.forEach(({ id, field }) => {
      const done = this.answer.find((deed) => deed[0] === id && field && field.isRight(deed[1]));
      if (done && !field.masked) this.values[id] = done[1];
    });
    this.tries = 0;
  };

  return C.define(C.Question, 'simulator', setUp, {
    getMaxScore() {
      return this.steps.length;
    },
    getAnswerGiven() {
      return this.answer.length > 0 || this.at > 0;
    },
    step(id) {
      return this.steps.find((step) => step.id === id);
    },
    firstDeed(id, answer = this.answer) {
      return answer.find((deed) => deed[0] === id);
    },
    grade(answer) {
      return this.steps.filter((step) => {
        const first = this.firstDeed(step.id, answer);
        return first && isRight(step, first[1]);
      }).length;
    },
    getCurrentState() {
      const state = C.Question.prototype.getCurrentState.call(this);
      return state && { ...state, at: this.at };
    },
    heading() {
      return this.params.heading;
    },
    attach($container) {
      const root = this.open($container, 'simulator');
      const { words } = this;
      const id = C.uid();
      if (C.plain(this.params.heading)) root.append(C.el('h2', { text: C.plain(this.params.heading) }));
      this.intro = C.el('div', {}, [C.html(this.params.intro)]);
      this.place = C.el('p', { class: 'dd-place-text' });
      this.bar = C.el('div', { class: 'dd-steps-bar', 'aria-hidden': true });
      this.task = C.el('p', { class: 'dd-task-text', id: `${id}-task` });
      this.hintButton = this.act('simHint', () => this.coach('fine', words.simHint, this.hint()));
      this.screen = C.el('section', {
        class: 'dd-screen',
        tabindex: '-1',
        'aria-labelledby': `${id}-name`,
        'aria-describedby': `${id}-task`,
      });
      this.screenId = id;
      this.status = C.el('div', { class: 'dd-coach dd-feedback', role: 'status', tabindex: '-1' });
      root.append(
        C.el('div', { class: 'dd-sim' }, [
          C.el('div', { class: 'dd-task' }, [
            this.intro,
            this.givenBox(),
            this.place,
            this.bar,
            this.task,
            this.hintButton,
          ]),
          C.el('div', { class: 'dd-phone' }, [
            C.el('p', { class: 'dd-practice', text: words.simNote }),
            this.screen,
          ]),
          this.status,
        ]),
      );
      if (this.isOver()) this.checked = true;
      this.show();
      if (!this.isNested()) this.setActivityStarted();
    },
    givenBox() {
      const rows = list(this.params.given).map((row) => [C.plain(row.label), C.plain(row.value)]);
      if (!rows.length) return null;
      return C.el('div', { class: 'dd-given' }, [
        C.el('p', { class: 'dd-given-title', text: this.words.simGiven }),
        C.el('dl', {}, this.pairs(rows)),
        C.el('p', { class: 'dd-hint', text: this.words.simGivenNote }),
      ]);
    },
    pairs: (rows) =>
      rows.map(([term, text]) => C.el('div', {}, [C.el('dt', { text: term }), C.el('dd', { text })])),
    now() {
      return this.screens[this.at];
    },
    /** The last screen may only say how it ended: then there is nothing left to do. */
    isOver() {
      const screen = this.now();
      return !screen || (this.at === this.screens.length - 1 && !this.steps.some(({ at }) => at === this.at));
    },
    hint() {
      return this.helps && this.now() ? C.plain(this.now().given.hint) : '';
    },
    show() {
      if (!this.root) return;
      const screen = this.now();
      const total = this.screens.length;
      this.tries = 0;
      this.heard = 1;
      this.intro.hidden = this.at > 0;
      this.place.textContent = C.fill(this.words.simPlace, { n: this.at + 1, total });
      this.bar.replaceChildren(
        ...this.screens.map((_, i) =>
          C.el('span', { class: i < this.at || this.checked ? 'dd-past' : i === this.at ? 'dd-here' : '' }),
        ),
      );
      this.task.textContent = screen ? C.plain(screen.given.task) : '';
      this.hintButton.hidden = this.checked || !this.hint();
      this.status.className = 'dd-coach dd-feedback';
      this.status.replaceChildren();
      this.screen.replaceChildren(...(screen ? this.drawn(screen) : []));
      if (this.checked) this.showResult();
      this.changed();
    },
    drawn(screen) {
      const { given } = screen;
      const call = record(given.call);
      const names = [C.plain(call.caller), C.plain(call.number)].filter(Boolean);
      const calling = names.length > 0;
      const items = list(given.items);
      const talking = calling && items.some(({ kind }) => kind === 'message');
      this.screen.classList.toggle('dd-calling', calling);
      this.body = C.el('div', { class: 'dd-screen-body' });
      const title = C.el('h3', { class: 'dd-screen-name', id: `${this.screenId}-name`, text: screen.name });
      if (calling) {
        this.body.append(
          C.el('div', { class: `dd-caller${talking ? '' : ' dd-ringing'}` }, [
            drawing('face'),
            ...names.map((text, i) => C.el('p', { class: i ? 'dd-number' : 'dd-name', text })),
            C.el('p', {
              class: 'dd-call-state',
              role: 'status',
              text: talking ? this.words.simTalk : this.words.simRing,
            }),
          ]),
        );
      }
      this.body.append(
        ...[
          C.picture(given.picture, this.contentId, () => this.changed()),
          C.sound(given.sound, this.contentId, this.words, screen.name),
          ...this.items(items, talking),
        ].filter(Boolean),
      );
      this.rows = screen.fields.map((field, i) => this.fieldRow(field, `${this.at}-${i}`));
      this.body.append(...this.rows.map((row) => row.node));
      this.buttons = C.el('div', { class: 'dd-phone-buttons' }, this.pressed(screen));
      return [title, this.body, this.buttons];
    },
    items(items, talking) {
      const nodes = [];
      const said = [];
      items.forEach((item) => {
        const text = C.plain(item.text);
        const detail = C.plain(item.detail);
        if (item.kind === 'row') {
          const last = nodes[nodes.length - 1];
          const table = last && last.tagName === 'DL' ? last : C.el('dl', { class: 'dd-rows' });
          if (table !== last) nodes.push(table);
          table.append(...this.pairs([[text, detail]]));
          return;
        }
        const node = this.item(item.kind, text, detail);
        const voice = C.sound(item.sound, this.contentId, this.words, text);
        if (voice) node.append(voice);
        nodes.push(node);
        if (item.kind === 'message') said.push(node);
      });
      if (!talking) return nodes;
      const log = C.el('div', { class: 'dd-log', role: 'log' }, nodes);
      return [log, this.moreButton(said)];
    },
    /** One hears a line after the other; when, the learner says. */
    moreButton(said) {
      const more = C.el('button', {
        type: 'button',
        class: 'dd-phone-button dd-look-plain dd-more',
        text: this.words.simMore,
        onclick: () => {
          this.heard += 1;
          show();
          this.changed();
          if (more.hidden) this.buttons.querySelector('button').focus();
        },
      });
      const show = () => {
        said.forEach((node, i) => {
          node.hidden = i >= this.heard && !this.checked;
        });
        more.hidden = this.heard >= said.length || this.checked;
      };
      show();
      return more;
    },
    item(kind, text, detail) {
      if (kind === 'heading') return C.el('h4', { text });
      if (kind === 'qr') return C.el('div', { class: 'dd-qr' }, [drawing('qr'), C.el('p', { text })]);
      const name = ['message', 'notice', 'done'].includes(kind) ? kind : 'text';
      return C.el('div', { class: `dd-item-${name}` }, [
        name === 'done' ? drawing('done') : null,
        detail ? C.el('p', { class: 'dd-sender', text: detail }) : null,
        ...lines(text).map((line) => C.el('p', { text: line })),
      ]);
    },
    fieldRow(field, id) {
      const own = C.uid();
      const error = C.el('p', { class: 'dd-field-error', id: `${own}-error` });
      const ticked = field.kind === 'tick' || field.kind === 'untick';
      const numeric = field.kind === 'number' || field.kind === 'pin';
      const attributes = { id: own, class: 'dd-input', disabled: this.checked, 'aria-describedby': error.id };
      const before = this.values[id];
      let input;
      if (field.kind === 'choice') {
        input = C.el('select', attributes, [
          C.el('option', { value: '', text: this.words.choose }),
          ...field.options.map((text, i) => C.el('option', { value: i, text })),
        ]);
      } else {
        input = C.el('input', {
          ...attributes,
          class: ticked ? 'dd-tick' : 'dd-input',
          type: ticked ? 'checkbox' : 'text',
          inputmode: numeric ? 'numeric' : undefined,
          autocomplete: 'off',
          spellcheck: 'false',
        });
      }
      if (ticked) input.checked = before === 'true';
      else if (before !== undefined) input.value = before;
      const get = () => (ticked ? input.checked : input.value);
      input.addEventListener('change', () => {
        this.values[id] = String(get());
      });
      const label = C.el('label', { for: own, text: field.label });
      const parts = ticked ? [C.el('div', { class: 'dd-tick-row' }, [input, label])] : [label, input];
      if (field.kind === 'pin') {
        input.classList.add('dd-pin');
        if (!this.checked) parts.push(this.keypad(input));
      }
      return {
        id,
        field,
        input,
        error,
        get,
        node: C.el('div', { class: 'dd-phone-field' }, [...parts, error]),
      };
    },
    keypad(input) {
      const key = (text, press, name) =>
        C.el('button', {
          type: 'button',
          class: 'dd-key',
          text,
          'aria-label': name,
          onclick: () => {
            input.value = press(input.value);
            input.dispatchEvent(new Event('change'));
          },
        });
      return C.el('div', { class: 'dd-keypad' }, [
        ...'1234567890'.split('').map((digit) => key(digit, (value) => value + digit)),
        key('⌫', (value) => value.slice(0, -1), this.words.simDelete),
      ]);
    },
    pressed(screen) {
      if (this.checked) return [];
      const make = (text, look, onclick) =>
        C.el('button', { type: 'button', class: `dd-phone-button dd-look-${look}`, text, onclick });
      const rows = screen.buttons.map(({ text, look }, i) => make(text, look, () => this.press(i)));
      if (screen.buttons.every(({ outcome }) => outcome !== 'right'))
        rows.push(make(this.words.simNext, 'main', () => this.go(null)));
      return rows;
    },
    /** Keeps what was done at a step until it was done rightly. */
    note(id, done) {
      const step = this.step(id);
      if (!step) return;
      const before = this.answer.filter((deed) => deed[0] === id);
      if (before.length < MOST_TRIES && !before.some((deed) => isRight(step, deed[1])))
        this.answer = [...this.answer, [id, done]];
    },
    press(i) {
      const { outcome, says } = this.now().buttons[i];
      if (outcome === 'right') {
        this.go(i, says);
        return;
      }
      const { words } = this;
      if (outcome === 'fine') {
        this.coach('fine', words.simHint, says || words.simWrong);
        return;
      }
      this.note(String(this.at), String(i));
      this.tries += 1;
      const alarm = outcome === 'danger' && this.helps;
      this.coach(outcome, alarm ? words.simDanger : words.simWrong, this.helps ? says || this.hint() : '');
      this.save();
    },
    go(i, says) {
      const wrong = this.rows.filter((row) => {
        const { field, id } = row;
        const done = field.right === null ? null : field.toDeed(row.get());
        const good = done === null || field.isRight(done);
        if (done !== null) this.note(id, done);
        row.error.textContent = good ? '' : (this.helps && field.hint) || this.words.simField;
        if (good) row.input.removeAttribute('aria-invalid');
        else row.input.setAttribute('aria-invalid', 'true');
        return !good;
      });
      if (wrong.length) {
        this.tries += 1;
        this.coach('wrong', this.words.simWrong, this.words.simField, true);
        wrong[0].input.focus();
        this.save();
        return;
      }
      if (i !== null) this.note(String(this.at), String(i));
      this.advance(says);
    },
    advance(says) {
      if (this.at === this.screens.length - 1) {
        this.conclude();
        return;
      }
      this.at += 1;
      if (this.isOver()) {
        this.conclude();
        return;
      }
      this.show();
      if (says && this.helps) this.coach('right', this.words.right, says, true);
      this.screen.focus();
      this.save();
    },
    skip() {
      this.steps.forEach(({ id, at }) => {
        if (at === this.at && !this.firstDeed(id)) this.note(id, '');
      });
      this.advance();
    },
    act(word, run) {
      const text = this.words[word];
      return C.el('button', { type: 'button', class: 'dd-button dd-quiet', text, onclick: run });
    },
    /** Says something beside the phone; who was stopped by it goes back by the button. */
    coach(mood, title, text, quiet) {
      const kind = { right: 'right', fine: 'partly', wrong: 'wrong', danger: 'problem' }[mood];
      this.status.className = `dd-coach dd-feedback dd-${kind}${mood === 'danger' ? ' dd-danger' : ''}`;
      this.status.replaceChildren(
        C.el('p', { class: 'dd-verdict', text: title }),
        text ? C.el('p', { text }) : '',
        C.el('div', { class: 'dd-actions' }, [
          quiet
            ? null
            : this.act('simUnderstood', () => {
                this.status.replaceChildren();
                this.screen.focus();
                this.changed();
              }),
          this.tries >= MOST_TRIES ? this.act('simSkip', () => this.skip()) : null,
        ]),
      );
      this.changed();
      if (!quiet) this.status.focus();
    },
    conclude() {
      this.checked = true;
      this.show();
      this.status.focus();
      this.tell();
    },
    showResult() {
      const { words } = this;
      const score = this.getScore();
      const max = this.getMaxScore();
      const passed = this.hasPassed();
      this.status.className = `dd-coach dd-feedback dd-${passed ? 'right' : 'partly'}`;
      this.status.replaceChildren(
        C.el('p', { class: 'dd-verdict', text: passed ? words.simPassed : words.simFailed }),
        ...(max ? [C.el('p', { text: C.fill(words.score, { score, max }) }), ...this.done()] : []),
        C.el('div', { class: 'dd-actions' }, [
          score < max && this.canSolve && !this.solved
            ? this.act('simSolution', () => {
                this.showSolutions();
                this.status.focus();
                this.save();
              })
            : null,
          this.canRetry
            ? this.act('simRestart', () => {
                this.resetTask();
                this.screen.focus();
                this.save();
              })
            : null,
        ]),
      );
    },
    done() {
      const { words } = this;
      const rows = this.steps.map((step) => {
        const [, first] = this.firstDeed(step.id) || [];
        const good = first !== undefined && isRight(step, first);
        const { outcome, says } = (!step.field && step.screen.buttons[first]) || {};
        return C.el('li', {}, [
          C.sign(words, good ? 'right' : 'wrong'),
          C.el('strong', { text: step.name }),
          C.el('span', { class: 'dd-line' }, [
            `${words.simFirst}: ${first === undefined ? words.simLeft : this.inWords(step, first)}.`,
          ]),
          outcome === 'danger' ? C.el('span', { class: 'dd-line dd-why', text: says }) : null,
          !good && this.solved
            ? C.el('span', {
                class: 'dd-line',
                text: `${words.rightAnswer}: ${this.inWords(step, step.right)}`,
              })
            : null,
        ]);
      });
      return [C.el('h4', { text: words.simSteps }), C.el('ol', { class: 'dd-done' }, rows)];
    },
    inWords({ field, screen }, done) {
      const { words } = this;
      if (done === '') return field ? words.simUnlike : words.simLeft;
      if (!field) {
        const { text = '' } = screen.buttons[done] || {};
        return C.fill(words.simPress, { name: text });
      }
      if (field.kind === 'tick' || field.kind === 'untick')
        return field.isRight(done) ? words.simFilled : words.simUnlike;
      if (field.kind === 'choice') return `«${field.options[done]}»`;
      if (!field.isRight(done)) return words.simUnlike;
      return field.masked ? words.simFilled : `«${done}»`;
    },
    showSolutions() {
      this.checked = true;
      this.solved = true;
      this.at = Math.max(0, this.screens.length - 1);
      this.show();
    },
    clear() {
      this.answer = [];
      this.values = {};
      this.at = 0;
    },
    interaction() {
      return {
        interactionType: 'performance',
        steps: this.steps.map(({ id, name }) => ({
          id,
          description: { [this.language]: name.slice(0, 40) },
        })),
        correctResponsesPattern: [this.written(this.rights())],
      };
    },
    rights() {
      return this.steps.map(({ id, right }) => [id, right]);
    },
    written: (deeds) => deeds.map(([id, done]) => `${id}[.]${done}`).join('[,]'),
    response() {
      return this.written(this.answer);
    },
    readable(answer) {
      return answer
        .map(([id, done]) => {
          const step = this.step(id);
          return `${step.name}: ${this.inWords(step, done)}`;
        })
        .join('; ');
    },
    rightAnswer() {
      return this.readable(this.rights());
    },
  });
})();
