/*
 * Flash cards. Either they are turned until all are remembered, by the learner's own word; or what is on the back is
 * written: then the answer holds, for each card in the order of the content, what was written first.
 */
DomDom.FlashCards = (() => {
  const C = DomDom.Common;
  const WORDS = {
    vi: {
      frontSide: 'Mặt trước',
      backSide: 'Mặt sau',
      turn: 'Lật thẻ',
      know: 'Tôi nhớ',
      forgot: 'Chưa nhớ',
      knownCount: 'Đã nhớ @n trên @total thẻ.',
      comesAgain: 'Thẻ này sẽ quay lại.',
      allKnown: 'Bạn đã nhớ hết các thẻ!',
      hardCards: 'Số thẻ phải xem lại: @n.',
      card: 'Thẻ @n trên @total',
      writeBack: 'Mặt sau là gì?',
      giveUp: 'Tôi không nhớ',
      nextCard: 'Thẻ tiếp theo',
      seeResult: 'Xem kết quả',
      startAgain: 'Học lại từ đầu',
      cardsDone: 'Số thẻ đã xong',
    },
    en: {
      frontSide: 'Front',
      backSide: 'Back',
      turn: 'Turn the card',
      know: 'I remember',
      forgot: 'Not yet',
      knownCount: 'Remembered: @n of @total cards.',
      comesAgain: 'This card will come again.',
      allKnown: 'You remember all the cards!',
      hardCards: 'Cards that came again: @n.',
      card: 'Card @n of @total',
      writeBack: 'What is on the back?',
      giveUp: 'I do not remember',
      nextCard: 'Next card',
      seeResult: 'See the result',
      startAgain: 'Start again',
      cardsDone: 'Cards done',
    },
  };
  const LONGEST = 200;

  const list = (value) => (Array.isArray(value) ? value.filter(Boolean) : []);
  /** What is read on a side; of a picture alone, its words. */
  const wordsOf = (side) => C.plain((side || {}).text) || C.plain(((side || {}).picture || {}).alt);
  /** 'Hà Nội/Hanoi' is two answers; a backslash keeps the next sign as it is. Without any, the back is the answer. */
  const answersOf = (card) => {
    const marked = (C.plain(card.answer).match(/(?:\\[\s\S]|[^/\\]|\\$)+/g) || [])
      .map((part) => part.replace(/\\([\s\S])/g, '$1').trim())
      .filter(Boolean);
    const back = C.plain((card.back || {}).text);
    return marked.length || !back ? marked : [back];
  };

  const shared = {
    button(word, quiet, onclick) {
      return C.el('button', {
        type: 'button',
        class: `dd-button${quiet ? ' dd-quiet' : ''}`,
        text: this.words[word],
        onclick,
      });
    },
    face(card, name, small) {
      const side = card[name] || {};
      return C.el('div', { class: `dd-face dd-${name}${small ? ' dd-small' : ''}` }, [
        C.picture(side.picture, this.contentId, () => this.changed()),
        C.plain(side.text) ? C.el('p', { class: 'dd-face-text', text: C.plain(side.text) }) : null,
        C.sound(side.sound, this.contentId, this.words, C.plain(side.text)),
      ]);
    },
    progress(done) {
      return C.el('progress', {
        class: 'dd-cards-bar',
        'aria-label': this.words.cardsDone,
        max: this.cards.length,
        value: done,
      });
    },
  };

  const turn = {
    isQuestion: false,
    getScore: () => 0,
    getMaxScore: () => 0,
    showSolutions() {},
    /** There is no answer to be taken by whoever holds this. */
    take() {},
    describe: () => ({ type: 'http://adlnet.gov/expapi/activities/media' }),
    getAnswerGiven() {
      return this.turned || this.hard.length > 0 || this.left.length < this.cards.length;
    },
    isAnswered() {
      return this.left.length === 0;
    },
    getCurrentState() {
      const { left, hard, turned } = this;
      return this.getAnswerGiven() ? { left, hard, turned } : undefined;
    },
    getXAPIData() {
      return { statement: this.experience('completed').data.statement };
    },
    attach($container) {
      const root = this.open($container, this.kind);
      this.status = C.el('p', { class: 'dd-hint', role: 'status' });
      this.bar = this.progress(0);
      this.table = C.el('div', { class: 'dd-table' });
      this.body = C.el('div', { class: 'dd-body' }, [
        C.el('div', { class: 'dd-question' }, [C.html(this.params.instruction)]),
        C.el('div', { class: 'dd-cards-top' }, [this.status, this.bar]),
        this.table,
      ]);
      root.append(this.body);
      this.show();
      if (!this.isNested()) this.setActivityStarted();
    },
    /** The card that lies on top, as far as it is turned; or the end. Its first element can take the focus. */
    show(focus, said) {
      if (!this.table) return;
      const { words } = this;
      const [n, total] = [this.cards.length - this.left.length, this.cards.length];
      this.bar.value = n;
      this.status.textContent = [said, C.fill(words.knownCount, { n, total })].filter(Boolean).join(' ');
      this.table.replaceChildren(...(this.left.length ? this.top() : this.end()));
      if (focus) this.table.firstChild.focus();
      this.changed();
    },
    top() {
      const { words } = this;
      const card = this.cards[this.left[0]];
      const flip = () => {
        this.turned = true;
        this.show(true);
        this.save();
      };
      const place = C.el(
        'section',
        {
          class: `dd-card${this.turned ? ' dd-turned' : ' dd-closed'}`,
          tabindex: '-1',
          'aria-label': this.turned ? words.backSide : words.frontSide,
        },
        this.turned ? [this.face(card, 'front', true), this.face(card, 'back')] : [this.face(card, 'front')],
      );
      // A finger may tap the card itself; the button below does the same for everybody.
      if (!this.turned)
        place.addEventListener('click', (event) => {
          if (!event.target.closest('button')) flip();
        });
      return [
        place,
        C.el(
          'div',
          { class: 'dd-actions' },
          this.turned
            ? [
                this.button('know', false, () => this.put(true)),
                this.button('forgot', true, () => this.put(false)),
              ]
            : [this.button('turn', false, flip)],
        ),
      ];
    },
    put(known) {
      const [i, ...others] = this.left;
      this.left = known ? others : [...others, i];
      if (!known && !this.hard.includes(i)) this.hard = [...this.hard, i];
      this.turned = false;
      this.show(true, known ? '' : this.words.comesAgain);
      if (!this.left.length) this.trigger(this.experience('completed'));
      this.save();
    },
    end() {
      const { words } = this;
      return [
        C.el('div', { class: 'dd-feedback dd-right', tabindex: '-1' }, [
          C.el('p', { class: 'dd-verdict', text: words.allKnown }),
          this.hard.length ? C.el('p', { text: C.fill(words.hardCards, { n: this.hard.length }) }) : null,
        ]),
        C.el('div', { class: 'dd-actions' }, [
          this.button('startAgain', true, () => {
            this.resetTask();
            this.activityStartTime = undefined;
            if (!this.isNested()) this.setActivityStarted();
            this.show(true);
            this.save();
          }),
        ]),
      ];
    },
    resetTask() {
      this.left = this.mixed();
      this.hard = [];
      this.turned = false;
      this.activityStartTime = Date.now();
      this.show();
    },
  };

  const write = {
    getMaxScore() {
      return this.cards.length;
    },
    getAnswerGiven() {
      return this.answer.some((text) => text !== null);
    },
    isComplete() {
      return this.answer.every((text) => text !== null);
    },
    isRight(i, text) {
      return C.accepts(this.accepted[i], text, this.rules);
    },
    grade(answer) {
      return this.cards.filter((_, i) => this.isRight(i, answer[i])).length;
    },
    build(body) {
      if (this.deferred) this.viewing = null;
      this.bar = this.progress(0);
      this.table = C.el('div', { class: 'dd-table' });
      body.append(
        C.el('div', { class: 'dd-question' }, [C.html(this.params.instruction)]),
        C.el('div', { class: 'dd-cards-top' }, [this.bar]),
        this.table,
      );
    },
    /** Which card lies on top: the one that was just answered, else the first that was not. */
    top() {
      if (this.viewing !== null) return this.viewing;
      const open = this.order.find((i) => this.answer[i] === null);
      return open === undefined ? this.order[this.order.length - 1] : open;
    },
    show() {
      C.Question.prototype.show.call(this);
      if (!this.root || this.checked) return;
      // The button belongs to the card; what is told at the end only has no feedback before.
      this.checkButton.hidden = true;
      if (this.viewing === null) return;
      const right = this.isRight(this.viewing, this.answer[this.viewing]);
      this.status.className = `dd-feedback dd-${right ? 'right' : 'wrong'}`;
      this.status.replaceChildren(
        C.el('p', { class: 'dd-verdict', text: this.words[right ? 'right' : 'wrong'] }),
        ...(right || !this.canSolve
          ? []
          : [C.el('p', { text: `${this.words.rightAnswer}: ${this.accepted[this.viewing].join(' / ')}` })]),
        this.button(this.isComplete() ? 'seeResult' : 'nextCard', false, () => this.goOn()),
      );
    },
    /** Puts the top card on the table, or all of them when everything was checked. */
    freeze(on) {
      this.bar.value = this.answer.filter((text) => text !== null).length;
      this.rows = [];
      this.input = null;
      const over = on || (this.deferred && this.isComplete());
      this.table.replaceChildren(...(over ? this.results() : this.writing(this.top())));
    },
    writing(i) {
      const { words } = this;
      const label = C.fill(words.card, { n: this.order.indexOf(i) + 1, total: this.cards.length });
      const card = (faces) => C.el('section', { class: 'dd-card', 'aria-label': label }, faces);
      const place = C.el('p', { class: 'dd-hint', text: label });
      if (this.viewing !== null) {
        const open = this.isRight(i, this.answer[i]) || this.canSolve;
        return [
          place,
          card([this.face(this.cards[i], 'front', open), open ? this.face(this.cards[i], 'back') : null]),
          C.el('p', { text: `${words.yourAnswer}: ${this.answer[i].trim() || words.noAnswer}` }),
        ];
      }
      this.input = C.el('input', {
        type: 'text',
        class: 'dd-write',
        id: C.uid(),
        maxlength: LONGEST,
        autocomplete: 'off',
        autocapitalize: 'none',
        spellcheck: 'false',
        oninput: () => {
          this.status.replaceChildren();
        },
        onkeydown: (event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          this.write();
        },
      });
      return [
        place,
        card([this.face(this.cards[i], 'front')]),
        C.el('label', { class: 'dd-write-label', for: this.input.id, text: words.writeBack }),
        this.input,
        C.el('div', { class: 'dd-actions' }, [
          this.button('check', false, () => this.write()),
          this.button('giveUp', true, () => this.put('')),
        ]),
      ];
    },
    results() {
      const rows = this.cards.map((card, i) => {
        const note = C.el('p');
        this.rows[i] = note;
        return C.el('li', { class: 'dd-result' }, [
          C.el('p', { class: 'dd-face-text', text: wordsOf(card.front) }),
          C.el('p', {
            text: `${this.words.yourAnswer}: ${(this.answer[i] || '').trim() || this.words.noAnswer}`,
          }),
          note,
        ]);
      });
      return [C.el('ol', { class: 'dd-results' }, rows)];
    },
    mark(solution) {
      this.rows.forEach((note, i) => {
        const kind = this.isRight(i, this.answer[i]) ? 'right' : 'wrong';
        note.append(C.sign(this.words, kind));
        if (kind === 'wrong' && solution)
          note.append(
            C.el('span', { class: 'dd-sign dd-sign-answer', text: `→ ${this.accepted[i].join(' / ')}` }),
          );
      });
    },
    write() {
      if (this.input.value.trim()) {
        this.put(this.input.value.slice(0, LONGEST));
        return;
      }
      this.say(this.words.empty, true);
      this.input.focus();
    },
    /** The first answer to a card counts. */
    put(text) {
      const i = this.top();
      this.answer[i] = text;
      this.save();
      if (this.deferred) {
        this.goOn();
        return;
      }
      this.viewing = i;
      this.show();
      this.status.focus();
    },
    /** To the next card; after the last one everything is checked. */
    goOn() {
      this.viewing = null;
      if (this.isComplete() && !this.deferred) {
        this.check();
        return;
      }
      this.show();
      if (this.input) this.input.focus();
    },
    clear() {
      this.answer = this.cards.map(() => null);
      this.order = this.mixed();
      this.viewing = null;
    },
    asked() {
      return [C.plain(this.heading()), this.cards.map((card) => wordsOf(card.front)).join('; ')]
        .filter(Boolean)
        .join('\n');
    },
    interaction() {
      const prefix = this.rules.ignoreCase ? '' : '{case_matters=true}';
      return {
        description: { [this.language]: this.asked() },
        interactionType: 'fill-in',
        correctResponsesPattern: C.combinations(this.accepted).map((pattern) => prefix + pattern),
      };
    },
    response() {
      return this.answer.map((text) => (text || '').split('[,]').join(' ').trim()).join('[,]');
    },
    readable(answer) {
      return answer.map((text) => (text || '').trim() || '…').join('; ');
    },
    rightAnswer() {
      return this.accepted.map((answers) => answers.join(' / ')).join('; ');
    },
  };

  const setUp = function () {
    const { params, previous } = this;
    const behaviour = params.behaviour || {};
    this.words = { ...WORDS[this.language], ...this.words };
    const cards = list(params.cards);
    const answerable = cards.filter((card) => answersOf(card).length);
    // Where nothing is on any back, nothing can be written.
    const asks = params.mode === 'write' && answerable.length > 0;
    Object.assign(this, shared, asks ? write : turn);
    this.cards = asks ? answerable : cards;
    const known = C.range(this.cards.length);
    this.mixed = () => (behaviour.shuffle === false ? known : C.shuffled(known));
    if (asks) {
      this.accepted = this.cards.map(answersOf);
      this.rules = {
        forgiveDiacritics: behaviour.forgiveDiacritics !== false,
        ignoreCase: behaviour.ignoreCase !== false,
      };
      const before = Array.isArray(previous.answer) ? previous.answer : [];
      this.answer = known.map((i) => (typeof before[i] === 'string' ? before[i] : null));
      this.order = C.isOrderOf(previous.order, known.length) ? previous.order : this.mixed();
      // Whoever left after the last card still has to be told the result.
      this.viewing = this.isComplete() && !this.checked ? this.order[this.order.length - 1] : null;
      return;
    }
    const kept = (value) =>
      Array.isArray(value) && value.every((i, at) => known.includes(i) && value.indexOf(i) === at);
    this.left = kept(previous.left) ? previous.left : this.mixed();
    this.hard = kept(previous.hard) ? previous.hard : [];
    this.turned = previous.turned === true && this.left.length > 0;
  };
  return C.define(C.Question, 'cards', setUp, {
    heading() {
      return this.params.instruction;
    },
  });
})();
