/* Put into order. The answer lists the items' right places in the order they now stand. */
DomDom.Order = (() => {
  const C = DomDom.Common;
  const setUp = function () {
    this.items = (this.params.items || []).filter(Boolean);
    const known = C.range(this.items.length);
    const { answer } = this.previous;
    this.touched = this.previous.touched === true;
    if (C.isOrderOf(answer, known.length)) this.answer = answer.slice();
    else this.scatter();
  };
  return C.define(C.Question, 'order', setUp, {
    /** Never begins with the right order: there would be nothing to do. */
    scatter() {
      const known = C.range(this.items.length);
      this.answer = C.shuffled(known);
      if (known.length > 1 && this.grade(this.answer) === known.length) this.answer = [...known.slice(1), 0];
    },
    getMaxScore() {
      return this.items.length;
    },
    getAnswerGiven() {
      return this.touched;
    },
    isComplete: () => true,
    /** Two items with the same words are the same item. */
    isRight(i, place) {
      return i === place || C.plain(this.items[i].text) === C.plain(this.items[place].text);
    },
    grade(answer) {
      return answer.filter((i, place) => this.isRight(i, place)).length;
    },
    firstEmpty() {
      return this.body.querySelector('.dd-move');
    },
    build(body) {
      this.addMedia(body);
      this.list = C.el('ol', { class: 'dd-list' });
      this.live = C.el('p', { class: 'dd-hidden', 'aria-live': 'polite' });
      this.rows = this.items.map((item, i) => this.row(C.plain(item.text), i));
      body.append(
        C.el('fieldset', {}, [
          C.el('legend', {}, [C.html(this.params.instruction, true)]),
          this.list,
          this.live,
        ]),
      );
      this.arrange();
    },
    row(text, i) {
      const button = (direction, arrow) =>
        C.el('button', {
          type: 'button',
          class: 'dd-move',
          'aria-label': `${this.words[direction]}: ${text}`,
          title: this.words[direction],
          text: arrow,
          onclick: () => this.move(i, direction === 'up' ? -1 : 1, row[direction]),
        });
      const row = { up: button('up', '↑'), down: button('down', '↓'), note: C.el('span') };
      const grip = C.el('span', { class: 'dd-grip', 'aria-hidden': 'true', text: '⠿' });
      row.item = C.el('li', { class: 'dd-item' }, [
        grip,
        C.el('span', { class: 'dd-item-text' }, [C.el('span', { text }), row.note]),
        C.el('span', { class: 'dd-moves' }, [row.up, row.down]),
      ]);
      this.letDrag(grip, row.item, i);
      return row;
    },
    /** Makes the page agree with the answer. */
    arrange() {
      this.answer.forEach((i, place) => {
        const { item, up, down } = this.rows[i];
        if (this.list.children[place] !== item)
          this.list.insertBefore(item, this.list.children[place] || null);
        up.setAttribute('aria-disabled', String(place === 0));
        down.setAttribute('aria-disabled', String(place === this.answer.length - 1));
      });
    },
    place(i, place) {
      const from = this.answer.indexOf(i);
      if (this.checked || place < 0 || place >= this.answer.length || place === from) return false;
      this.answer.splice(from, 1);
      this.answer.splice(place, 0, i);
      this.touched = true;
      if (this.status.firstChild) this.show();
      this.arrange();
      return true;
    },
    move(i, step, button) {
      if (!this.place(i, this.answer.indexOf(i) + step)) return;
      button.focus();
      this.announce(i);
    },
    announce(i) {
      this.live.textContent = C.fill(this.words.position, {
        item: C.plain(this.items[i].text),
        n: this.answer.indexOf(i) + 1,
        total: this.answer.length,
      });
    },
    /** Dragging is an extra for a finger or a mouse; the buttons do everything it does. */
    letDrag(grip, item, i) {
      const drag = (event) => {
        const others = this.answer.filter((n) => n !== i);
        const above = others.filter((n) => {
          const box = this.rows[n].item.getBoundingClientRect();
          return event.clientY > box.top + box.height / 2;
        });
        this.place(i, above.length);
      };
      // Listened to on the document: a capture ends as soon as the item is put elsewhere in the list.
      const stop = () => {
        document.removeEventListener('pointermove', drag);
        document.removeEventListener('pointerup', stop);
        document.removeEventListener('pointercancel', stop);
        item.classList.remove('dd-dragged');
        this.announce(i);
      };
      grip.addEventListener('pointerdown', (event) => {
        if (this.checked) return;
        event.preventDefault();
        item.classList.add('dd-dragged');
        document.addEventListener('pointermove', drag);
        document.addEventListener('pointerup', stop);
        document.addEventListener('pointercancel', stop);
      });
    },
    freeze(on) {
      this.rows.forEach((row) => {
        row.up.hidden = on;
        row.down.hidden = on;
        row.item.className = 'dd-item';
        row.note.replaceChildren();
      });
    },
    mark(solution) {
      this.answer.forEach((i, place) => {
        const row = this.rows[i];
        const kind = this.isRight(i, place) ? 'right' : 'wrong';
        row.item.classList.add(`dd-item-${kind}`);
        row.note.append(C.sign(this.words, kind));
        if (kind === 'wrong' && solution)
          row.note.append(C.el('span', { class: 'dd-sign dd-sign-answer', text: `→ ${i + 1}` }));
      });
    },
    clear() {
      this.scatter();
      if (this.rows) this.arrange();
    },
    interaction() {
      return {
        interactionType: 'sequencing',
        choices: this.items.map((item, i) => ({ id: String(i), description: this.inLanguage(item.text) })),
        correctResponsesPattern: [C.range(this.items.length).join('[,]')],
      };
    },
    response() {
      return this.answer.join('[,]');
    },
    readable(answer) {
      return answer.map((i, place) => `${place + 1}. ${C.plain(this.items[i].text)}`).join('; ');
    },
    rightAnswer() {
      return this.readable(C.range(this.items.length));
    },
  });
})();
