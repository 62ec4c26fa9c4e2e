/* Fill in the blanks: "Thủ đô là *Hà Nội/Ha Noi*." A backslash keeps the next sign as it is: \* \/ */
DomDom.Blanks = (() => {
  const C = DomDom.Common;

  /** Pieces of text and lists of accepted answers, in turn. A star without its partner is a star. */
  const parse = (source) => {
    const pieces = [];
    let text = '';
    let options = null;
    let raw = '';
    const put = () => {
      if (text) pieces.push({ text });
      text = '';
    };
    for (let i = 0; i < source.length; i += 1) {
      let sign = source[i];
      const escaped = sign === '\\' && i + 1 < source.length;
      if (escaped) {
        i += 1;
        sign = source[i];
      }
      raw += sign;
      if (!escaped && sign === '*' && !options) {
        options = [''];
        raw = sign;
      } else if (!escaped && sign === '*') {
        const answers = options.map((option) => option.trim()).filter(Boolean);
        options = null;
        if (answers.length) {
          put();
          pieces.push({ answers });
        } else text += raw;
      } else if (!escaped && sign === '/' && options) options.push('');
      else if (options) options[options.length - 1] += sign;
      else text += sign;
    }
    if (options) text += raw;
    put();
    return pieces;
  };

  const setUp = function () {
    const behaviour = this.params.behaviour || {};
    this.rules = {
      forgiveDiacritics: behaviour.forgiveDiacritics !== false,
      ignoreCase: behaviour.ignoreCase !== false,
    };
    this.pieces = parse(C.plain(this.params.text));
    this.blanks = this.pieces.filter((piece) => piece.answers).map((piece) => piece.answers);
    const before = Array.isArray(this.previous.answer) ? this.previous.answer : [];
    this.answer = this.blanks.map((_, i) => (typeof before[i] === 'string' ? before[i] : ''));
  };

  return C.define(C.Question, 'blanks', setUp, {
    getMaxScore() {
      return this.blanks.length;
    },
    getAnswerGiven() {
      return this.answer.some((text) => text.trim() !== '');
    },
    isComplete() {
      return this.answer.every((text) => text.trim() !== '');
    },
    firstEmpty() {
      return this.inputs.find((input) => input.value.trim() === '');
    },
    isRight(i, text) {
      return C.accepts(this.blanks[i], text, this.rules);
    },
    grade(answer) {
      return this.blanks.filter((_, i) => this.isRight(i, answer[i])).length;
    },
    build(body) {
      this.addMedia(body);
      this.inputs = [];
      this.notes = [];
      const text = C.el('div', { class: 'dd-gaps' });
      this.pieces.forEach((piece) => {
        if (!piece.answers) {
          piece.text.split('\n').forEach((line, n) => {
            if (n) text.append(C.el('br'));
            text.append(line);
          });
          return;
        }
        const i = this.inputs.length;
        const longest = Math.max(...piece.answers.map((answer) => answer.length));
        const input = C.el('input', {
          type: 'text',
          class: 'dd-gap',
          size: Math.min(24, Math.max(6, longest + 2)),
          maxlength: 200,
          autocomplete: 'off',
          autocapitalize: 'none',
          spellcheck: 'false',
          'aria-label': C.fill(this.words.blank, { n: i + 1 }),
          oninput: () => {
            this.answer[i] = input.value;
            if (this.status.firstChild) this.show();
          },
          onkeydown: (event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            const next = this.inputs[i + 1];
            if (next) next.focus();
            else this.check();
          },
        });
        input.value = this.answer[i];
        const note = C.el('span', { class: 'dd-gap-note', id: C.uid() });
        input.setAttribute('aria-describedby', note.id);
        this.inputs.push(input);
        this.notes.push(note);
        text.append(C.el('span', { class: 'dd-gap-place' }, [input, note]));
      });
      body.append(C.el('fieldset', {}, [C.el('legend', {}, [C.html(this.params.instruction, true)]), text]));
    },
    freeze(on) {
      this.inputs.forEach((input, i) => {
        input.readOnly = on;
        input.className = 'dd-gap';
        input.removeAttribute('aria-invalid');
        this.notes[i].replaceChildren();
      });
    },
    mark(solution) {
      this.inputs.forEach((input, i) => {
        const kind = this.isRight(i, this.answer[i]) ? 'right' : 'wrong';
        input.classList.add(`dd-gap-${kind}`);
        if (kind === 'wrong') input.setAttribute('aria-invalid', 'true');
        this.notes[i].append(C.sign(this.words, kind));
        if (kind === 'wrong' && solution)
          this.notes[i].append(C.el('span', { class: 'dd-gap-answer', text: this.blanks[i].join(' / ') }));
      });
    },
    clear() {
      this.answer = this.blanks.map(() => '');
      if (!this.inputs) return;
      this.inputs.forEach((input) => {
        input.value = '';
      });
    },
    heading() {
      return C.plain(this.params.instruction);
    },
    /** The sentence with lines for the blanks, so that a report makes sense without the content. */
    asked() {
      const sentence = this.pieces.map((piece) => piece.text || '_____').join('');
      return [this.heading(), sentence].filter(Boolean).join('\n');
    },
    interaction() {
      const prefix = this.rules.ignoreCase ? '' : '{case_matters=true}';
      return {
        description: { [this.language]: this.asked() },
        interactionType: 'fill-in',
        correctResponsesPattern: C.combinations(this.blanks).map((pattern) => prefix + pattern),
      };
    },
    response() {
      return this.answer.map((text) => text.split('[,]').join(' ').trim()).join('[,]');
    },
    readable(answer) {
      return answer.map((text) => text.trim() || '…').join('; ');
    },
    rightAnswer() {
      return this.blanks.map((answers) => answers.join(' / ')).join('; ');
    },
  });
})();
