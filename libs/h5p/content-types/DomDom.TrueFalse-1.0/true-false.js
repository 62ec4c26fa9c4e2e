/* A statement that is true or false. The answer is true, false, or nothing. */
DomDom.TrueFalse = (() => {
  const C = DomDom.Common;
  const setUp = function () {
    // A select gives words; content made by code may hold a boolean.
    this.right = String(this.params.correct) === 'true';
    this.answer = typeof this.previous.answer === 'boolean' ? this.previous.answer : null;
  };
  return C.define(C.Question, 'true-false', setUp, {
    getMaxScore: () => 1,
    getAnswerGiven() {
      return this.answer !== null;
    },
    isComplete: () => true,
    grade(answer) {
      return answer === this.right ? 1 : 0;
    },
    build(body) {
      this.addMedia(body);
      const name = C.uid();
      this.rows = [true, false].map((value) => {
        const input = C.el('input', {
          type: 'radio',
          name,
          value,
          onchange: () => {
            this.answer = value;
            if (this.status.firstChild) this.show();
          },
        });
        input.checked = this.answer === value;
        const note = C.el('span');
        return {
          value,
          input,
          note,
          label: C.el('label', { class: 'dd-side' }, [
            input,
            C.el('span', { text: this.sideName(value) }),
            note,
          ]),
        };
      });
      body.append(
        C.el('fieldset', {}, [
          C.el('legend', {}, [C.html(this.params.question, true)]),
          C.el(
            'div',
            { class: 'dd-sides' },
            this.rows.map((row) => row.label),
          ),
        ]),
      );
    },
    sideName(value) {
      return value ? this.words.trueWord : this.words.falseWord;
    },
    freeze(on) {
      this.rows.forEach((row) => {
        row.input.disabled = on;
        row.note.replaceChildren();
        row.label.className = 'dd-side';
      });
    },
    mark(solution) {
      this.rows.forEach((row) => {
        const right = row.value === this.right;
        const kind = row.input.checked ? (right ? 'right' : 'wrong') : solution && right ? 'answer' : '';
        if (!kind) return;
        row.label.classList.add(`dd-side-${kind}`);
        row.note.append(C.sign(this.words, kind));
      });
    },
    clear() {
      this.answer = null;
      if (!this.rows) return;
      this.rows.forEach((row) => {
        row.input.checked = false;
      });
    },
    interaction() {
      return { interactionType: 'true-false', correctResponsesPattern: [String(this.right)] };
    },
    response() {
      return this.answer === null ? '' : String(this.answer);
    },
    readable(answer) {
      return answer === null ? '' : this.sideName(answer);
    },
    rightAnswer() {
      return this.sideName(this.right);
    },
  });
})();
