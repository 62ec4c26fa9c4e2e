/* Single or multiple choice. The answer is the list of the chosen answers' places in the content. */
DomDom.Choice = (() => {
  const C = DomDom.Common;
  const setUp = function () {
    const { params, previous } = this;
    this.answers = (params.answers || []).filter(Boolean);
    this.right = C.range(this.answers.length).filter((i) => this.answers[i].correct === true);
    this.many = params.type === 'multi' || (params.type !== 'single' && this.right.length > 1);
    const known = C.range(this.answers.length);
    this.answer = (Array.isArray(previous.answer) ? previous.answer : []).filter((i) => known.includes(i));
    const shuffle = (params.behaviour || {}).shuffle !== false;
    this.order = C.isOrderOf(previous.order, known.length)
      ? previous.order
      : shuffle
        ? C.shuffled(known)
        : known;
  };
  return C.define(C.Question, 'choice', setUp, {
    getMaxScore() {
      return this.many ? Math.max(1, this.right.length) : 1;
    },
    getAnswerGiven() {
      return this.answer.length > 0;
    },
    isComplete: () => true,
    grade(answer) {
      const hits = answer.filter((i) => this.right.includes(i)).length;
      if (!this.many) return answer.length === 1 ? hits : 0;
      return Math.max(0, hits - (answer.length - hits));
    },
    build(body) {
      const { words } = this;
      this.addMedia(body);
      const name = C.uid();
      this.rows = this.order.map((i) => {
        const input = C.el('input', {
          type: this.many ? 'checkbox' : 'radio',
          name,
          value: i,
          onchange: () => this.choose(),
        });
        const note = C.el('span', { class: 'dd-note' });
        const { text, picture, sound } = this.answers[i];
        const label = C.el('label', { class: 'dd-option' }, [
          input,
          C.el('span', { class: 'dd-option-text' }, [
            C.picture(picture, this.contentId, () => this.changed()),
            C.el('span', { text: C.plain(text) }),
            note,
          ]),
        ]);
        // Beside the label: who wants to hear an answer has not chosen it yet.
        const voice = C.sound(sound, this.contentId, words, C.plain(text));
        const place = voice ? C.el('div', { class: 'dd-option-heard' }, [label, voice]) : label;
        input.checked = this.answer.includes(i);
        return { i, input, label, note, place };
      });
      body.append(
        C.el('fieldset', {}, [
          C.el('legend', {}, [
            C.html(this.params.question, true),
            C.el('span', {
              class: 'dd-line dd-hint',
              text: this.many ? words.chooseMany : words.chooseOne,
            }),
          ]),
          ...this.rows.map((row) => row.place),
        ]),
      );
    },
    choose() {
      this.answer = this.rows
        .filter((row) => row.input.checked)
        .map((row) => row.i)
        .sort((a, b) => a - b);
      if (this.status.firstChild) this.show();
    },
    freeze(on) {
      this.rows.forEach((row) => {
        row.input.disabled = on;
        row.note.replaceChildren();
        row.label.className = 'dd-option';
      });
    },
    mark(solution) {
      this.rows.forEach((row) => {
        const right = this.right.includes(row.i);
        const kind = row.input.checked ? (right ? 'right' : 'wrong') : solution && right ? 'answer' : '';
        if (!kind) return;
        row.label.classList.add(`dd-option-${kind}`);
        row.note.append(C.sign(this.words, kind));
      });
    },
    feedback() {
      return this.answer.map((i) => C.plain(this.answers[i].feedback));
    },
    clear() {
      this.answer = [];
      if (!this.rows) return;
      this.rows.forEach((row) => {
        row.input.checked = false;
      });
    },
    interaction() {
      return {
        interactionType: 'choice',
        choices: this.answers.map((answer, i) => ({
          id: String(i),
          description: this.inLanguage(answer.text),
        })),
        correctResponsesPattern: this.many ? [this.right.join('[,]')] : this.right.map(String),
      };
    },
    response() {
      return this.answer.join('[,]');
    },
    readable(answer) {
      return answer.map((i) => C.plain(this.answers[i].text)).join('; ');
    },
    rightAnswer() {
      return this.readable(this.right);
    },
  });
})();
