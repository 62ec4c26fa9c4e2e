/* Match pairs with select boxes. The answer holds, for each left side, the place of the chosen right side. */
DomDom.Match = (() => {
  const C = DomDom.Common;
  const setUp = function () {
    this.pairs = (this.params.pairs || []).filter(Boolean);
    const known = C.range(this.pairs.length);
    const before = Array.isArray(this.previous.answer) ? this.previous.answer : [];
    this.answer = known.map((i) => (known.includes(before[i]) ? before[i] : null));
    this.order = C.isOrderOf(this.previous.order, known.length) ? this.previous.order : C.shuffled(known);
  };
  return C.define(C.Question, 'match', setUp, {
    getMaxScore() {
      return this.pairs.length;
    },
    getAnswerGiven() {
      return this.answer.some((target) => target !== null);
    },
    isComplete() {
      return this.answer.every((target) => target !== null);
    },
    firstEmpty() {
      return this.selects.find((select) => select.value === '');
    },
    /** Two right sides with the same words are the same answer. */
    isRight(i, target) {
      if (target === null || target === undefined || !this.pairs[target]) return false;
      return i === target || C.plain(this.pairs[i].target) === C.plain(this.pairs[target].target);
    },
    grade(answer) {
      return this.pairs.filter((_, i) => this.isRight(i, answer[i])).length;
    },
    build(body) {
      this.addMedia(body);
      this.notes = [];
      this.places = [];
      this.selects = this.pairs.map((_, i) => {
        const select = C.el(
          'select',
          {
            class: 'dd-select',
            id: C.uid(),
            onchange: () => {
              this.answer[i] = select.value === '' ? null : Number(select.value);
              if (this.status.firstChild) this.show();
            },
          },
          [
            C.el('option', { value: '', text: this.words.choose }),
            ...this.order.map((n) => C.el('option', { value: n, text: C.plain(this.pairs[n].target) })),
          ],
        );
        select.value = this.answer[i] === null ? '' : String(this.answer[i]);
        return select;
      });
      body.append(
        C.el('fieldset', {}, [
          C.el('legend', {}, [C.html(this.params.instruction, true)]),
          ...this.pairs.map((pair, i) => {
            const note = C.el('span', { class: 'dd-pair-note', id: C.uid() });
            this.selects[i].setAttribute('aria-describedby', note.id);
            this.notes.push(note);
            const place = C.el('div', { class: 'dd-pair' }, [
              C.el('label', { for: this.selects[i].id, text: C.plain(pair.source) }),
              this.selects[i],
              note,
            ]);
            this.places.push(place);
            return place;
          }),
        ]),
      );
    },
    freeze(on) {
      this.selects.forEach((select, i) => {
        select.disabled = on;
        this.places[i].className = 'dd-pair';
        this.notes[i].replaceChildren();
      });
    },
    mark(solution) {
      this.answer.forEach((target, i) => {
        const kind = this.isRight(i, target) ? 'right' : 'wrong';
        this.places[i].classList.add(`dd-pair-${kind}`);
        this.notes[i].append(C.sign(this.words, kind));
        if (kind === 'wrong' && solution)
          this.notes[i].append(
            C.el('span', { class: 'dd-sign dd-sign-answer', text: `→ ${C.plain(this.pairs[i].target)}` }),
          );
      });
    },
    clear() {
      this.answer = this.pairs.map(() => null);
      if (!this.selects) return;
      this.selects.forEach((select) => {
        select.value = '';
      });
    },
    interaction() {
      const side = (name) =>
        this.pairs.map((pair, i) => ({ id: String(i), description: this.inLanguage(pair[name]) }));
      return {
        interactionType: 'matching',
        source: side('source'),
        target: side('target'),
        correctResponsesPattern: [this.pairs.map((_, i) => `${i}[.]${i}`).join('[,]')],
      };
    },
    response() {
      return this.answer
        .map((target, i) => (target === null ? '' : `${i}[.]${target}`))
        .filter(Boolean)
        .join('[,]');
    },
    readable(answer) {
      return this.pairs
        .map((pair, i) => {
          const target = this.pairs[answer[i]];
          return `${C.plain(pair.source)} → ${target ? C.plain(target.target) : '…'}`;
        })
        .join('; ');
    },
    rightAnswer() {
      return this.readable(C.range(this.pairs.length));
    },
  });
})();
