/*
 * A picture with spots. Either each is tapped and says something, or the right ones are to be found: then the answer
 * is the list of the chosen spots' places in the content.
 */
DomDom.HotSpots = (() => {
  const C = DomDom.Common;
  const WORDS = {
    vi: {
      findOne: 'Bấm vào một điểm trên hình.',
      findMany: 'Bấm vào tất cả các điểm đúng trên hình.',
      chosen: 'Đang chọn: @names.',
      noneChosen: 'Chưa chọn điểm nào.',
      miss: 'Ở đó không có điểm nào. Bạn thử chỗ khác nhé.',
      misses: 'Bạn đã bấm ra ngoài @n lần.',
      seen: 'đã xem',
      nextSpot: 'Điểm tiếp theo',
      close: 'Đóng',
      seenCount: 'Đã xem @n trên @total điểm.',
      allSeen: 'Bạn đã xem hết các điểm.',
    },
    en: {
      findOne: 'Tap one spot on the picture.',
      findMany: 'Tap all the right spots on the picture.',
      chosen: 'Chosen: @names.',
      noneChosen: 'Nothing is chosen yet.',
      miss: 'There is no spot there. Please try another place.',
      misses: 'You tapped beside the spots @n times.',
      seen: 'seen',
      nextSpot: 'Next spot',
      close: 'Close',
      seenCount: 'Seen: @n of @total spots.',
      allSeen: 'You have seen all the spots.',
    },
  };

  const list = (value) => (Array.isArray(value) ? value.filter(Boolean) : []);
  const percent = (value) => Math.min(100, Math.max(0, Number(value) || 0));
  /** Of a finger on a picture with hidden spots, in CSS pixels. */
  const REACH = 32;

  /** What both tasks share: the picture with a button for each spot, in the order of the content. */
  const shared = {
    name(i) {
      return `${i + 1}. ${C.plain(this.spots[i].title)}`;
    },
    map(onTap) {
      this.buttons = this.spots.map((spot, i) => {
        const button = C.el('button', { type: 'button', class: 'dd-spot', onclick: () => onTap(i) }, [
          C.el('span', { class: 'dd-spot-mark', 'aria-hidden': 'true', text: i + 1 }),
          C.el('span', { class: 'dd-spot-name', text: this.name(i) }),
        ]);
        button.style.setProperty('--dd-x', percent(spot.x));
        button.style.setProperty('--dd-y', percent(spot.y));
        this.nameSpot(button, i);
        return button;
      });
      const image = C.picture(this.params.picture, this.contentId, () => this.changed());
      const map = C.el('div', { class: `dd-map${image ? '' : ' dd-bare'}` }, [image, ...this.buttons]);
      // Without the picture there are still the names.
      if (image) image.addEventListener('error', () => map.classList.add('dd-bare'));
      this.image = image;
      return map;
    },
    nameSpot(button, i, mark) {
      button.setAttribute('aria-label', `${this.name(i)}${mark ? `, ${mark}` : ''}`);
    },
  };

  const find = {
    getMaxScore() {
      return this.many ? this.right.length : 1;
    },
    getAnswerGiven() {
      return this.answer.length > 0;
    },
    isComplete: () => true,
    firstEmpty() {
      return this.buttons[0];
    },
    grade(answer) {
      const hits = answer.filter((i) => this.right.includes(i)).length;
      if (!this.many) return answer.length === 1 ? hits : 0;
      return Math.max(0, hits - (answer.length - hits));
    },
    build(body) {
      const { words } = this;
      const behaviour = this.params.behaviour || {};
      const voice = C.sound(this.params.sound, this.contentId, words, C.plain(this.heading()));
      this.chosen = C.el('p', { class: 'dd-hint', 'aria-live': 'polite' });
      this.notes = C.el('ul', { class: 'dd-spot-notes' });
      const map = this.map((i) => this.choose(i));
      map.classList.toggle('dd-veiled', behaviour.hideSpots === true);
      if (this.image) {
        this.image.addEventListener('click', (event) =>
          this.tapped(event, behaviour.hideSpots === true, behaviour.tellMisses === true),
        );
      }
      body.append(
        C.el('fieldset', {}, [
          C.el('legend', {}, [
            C.html(this.params.question, true),
            C.el('span', { class: 'dd-line dd-hint', text: this.many ? words.findMany : words.findOne }),
          ]),
          voice,
          map,
          this.chosen,
          this.notes,
        ]),
      );
    },
    /** A finger on the picture: near a hidden spot it means that spot. The keyboard has the buttons. */
    tapped(event, hidden, telling) {
      if (this.checked) return;
      const away = (button) => {
        const box = button.getBoundingClientRect();
        return Math.hypot(box.left + box.width / 2 - event.clientX, box.top + box.height / 2 - event.clientY);
      };
      const nearest = this.buttons.map(away).reduce((best, far, i, all) => (far < all[best] ? i : best), 0);
      if (hidden && away(this.buttons[nearest]) <= REACH) {
        this.choose(nearest);
        return;
      }
      if (!telling) return;
      this.misses += 1;
      this.say(this.words.miss);
    },
    choose(i) {
      if (this.checked) return;
      if (this.answer.includes(i)) this.answer = this.answer.filter((other) => other !== i);
      else this.answer = this.many ? [...this.answer, i].sort((a, b) => a - b) : [i];
      this.show();
      this.changed();
    },
    freeze(on) {
      const { words } = this;
      this.notes.replaceChildren();
      this.buttons.forEach((button, i) => {
        const chosen = this.answer.includes(i);
        button.className = 'dd-spot';
        button.disabled = on;
        button.setAttribute('aria-pressed', String(chosen));
        this.nameSpot(button, i);
      });
      const names = this.answer.map((i) => this.name(i)).join('; ');
      this.chosen.hidden = on;
      this.chosen.textContent = names ? C.fill(words.chosen, { names }) : words.noneChosen;
    },
    mark(solution) {
      this.buttons.forEach((button, i) => {
        const right = this.right.includes(i);
        const kind = this.answer.includes(i)
          ? right
            ? 'right'
            : 'wrong'
          : solution && right
            ? 'answer'
            : '';
        if (!kind) return;
        const sign = C.sign(this.words, kind);
        button.classList.add(`dd-spot-${kind}`);
        this.nameSpot(button, i, sign.lastChild.textContent);
        this.notes.append(C.el('li', {}, [`${this.name(i)} `, sign]));
      });
    },
    feedback() {
      return [
        ...this.answer.map((i) => C.plain(this.spots[i].feedback)),
        this.misses ? C.fill(this.words.misses, { n: this.misses }) : '',
      ];
    },
    clear() {
      this.answer = [];
      this.misses = 0;
    },
    getCurrentState() {
      const state = C.Question.prototype.getCurrentState.call(this);
      return state && this.misses ? { ...state, misses: this.misses } : state;
    },
    interaction() {
      return {
        interactionType: 'choice',
        choices: this.spots.map((spot, i) => ({ id: String(i), description: this.inLanguage(spot.title) })),
        correctResponsesPattern: this.many ? [this.right.join('[,]')] : this.right.map(String),
      };
    },
    response() {
      return this.answer.join('[,]');
    },
    readable(answer) {
      return answer.map((i) => C.plain(this.spots[i].title)).join('; ');
    },
    rightAnswer() {
      return this.readable(this.right);
    },
  };

  const look = {
    isQuestion: false,
    getScore: () => 0,
    getMaxScore: () => 0,
    showSolutions() {},
    /** There is no answer to be taken by whoever holds this. */
    take() {},
    describe: () => ({ type: 'http://activitystrea.ms/schema/1.0/image' }),
    getAnswerGiven() {
      return this.seen.length > 0;
    },
    isAnswered() {
      return this.seen.length === this.spots.length;
    },
    getCurrentState() {
      return this.seen.length ? { seen: this.seen } : undefined;
    },
    getXAPIData() {
      return { statement: this.experience('completed').data.statement };
    },
    attach($container) {
      const { words } = this;
      const root = this.open($container, this.kind);
      const voice = C.sound(this.params.sound, this.contentId, words, C.plain(this.heading()));
      this.status = C.el('p', { class: 'dd-hint', role: 'status' });
      this.panel = C.el('section', {
        class: 'dd-panel',
        tabindex: '-1',
        hidden: true,
        id: C.uid(),
        onkeydown: (event) => {
          if (event.key === 'Escape') this.close();
        },
      });
      this.body = C.el('div', { class: 'dd-body' }, [
        C.el('div', { class: 'dd-question' }, [C.html(this.params.question)]),
        voice,
        this.map((i) => this.unfold(i)),
        this.panel,
        this.status,
      ]);
      root.append(this.body);
      this.say();
      if (!this.isNested()) this.setActivityStarted();
    },
    /** Makes the buttons and the count agree with what was seen. */
    say() {
      const { words } = this;
      const [n, total] = [this.seen.length, this.spots.length];
      this.buttons.forEach((button, i) => {
        const seen = this.seen.includes(i);
        button.className = `dd-spot${seen ? ' dd-spot-seen' : ''}`;
        button.setAttribute('aria-expanded', String(this.opened === i));
        button.setAttribute('aria-controls', this.panel.id);
        this.nameSpot(button, i, seen ? words.seen : '');
      });
      this.status.textContent = n && n === total ? words.allSeen : C.fill(words.seenCount, { n, total });
      this.changed();
    },
    unfold(i) {
      if (this.opened === i) {
        this.close();
        return;
      }
      const { words } = this;
      const spot = this.spots[i];
      const fresh = !this.seen.includes(i);
      if (fresh) this.seen = [...this.seen, i].sort((a, b) => a - b);
      this.opened = i;
      const next = C.range(this.spots.length)
        .map((step) => (i + step) % this.spots.length)
        .find((other) => !this.seen.includes(other));
      const button = (word, quiet, onclick) =>
        C.el('button', {
          type: 'button',
          class: `dd-button${quiet ? ' dd-quiet' : ''}`,
          text: word,
          onclick,
        });
      this.panel.hidden = false;
      this.panel.setAttribute('aria-label', this.name(i));
      this.panel.replaceChildren(
        ...[
          C.el('h3', { text: this.name(i) }),
          C.sound(spot.sound, this.contentId, words, C.plain(spot.title)),
          C.picture(spot.picture, this.contentId, () => this.changed()),
          C.el('div', { class: 'dd-prose' }, [C.html(spot.text)]),
          C.el('div', { class: 'dd-actions' }, [
            next === undefined ? null : button(words.nextSpot, false, () => this.unfold(next)),
            button(words.close, true, () => this.close()),
          ]),
        ].filter(Boolean),
      );
      this.say();
      this.panel.focus();
      if (!fresh) return;
      if (this.isAnswered()) this.trigger(this.experience('completed'));
      this.save();
    },
    close() {
      const button = this.buttons[this.opened];
      this.opened = null;
      this.panel.hidden = true;
      this.panel.replaceChildren();
      this.say();
      if (button) button.focus();
    },
    resetTask() {
      this.seen = [];
      this.activityStartTime = Date.now();
      if (!this.panel) return;
      this.opened = null;
      this.panel.hidden = true;
      this.say();
    },
  };

  const setUp = function () {
    const { params, previous } = this;
    this.words = { ...WORDS[this.language], ...this.words };
    this.spots = list(params.spots);
    const known = C.range(this.spots.length);
    this.right = known.filter((i) => this.spots[i].correct === true);
    // Where nothing is right, nothing can be found.
    const asks = params.task === 'find' && this.right.length > 0;
    Object.assign(this, shared, asks ? find : look);
    this.many = this.right.length > 1;
    const kept = (value) => known.filter((i) => Array.isArray(value) && value.includes(i));
    const answer = kept(previous.answer);
    this.answer = this.many ? answer : answer.slice(0, 1);
    this.seen = kept(previous.seen);
    this.misses = previous.misses > 0 ? Math.floor(previous.misses) : 0;
    this.opened = null;
  };
  return C.define(C.Question, 'spots', setUp, {});
})();
