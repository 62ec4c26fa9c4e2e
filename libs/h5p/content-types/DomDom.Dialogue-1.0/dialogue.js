/*
 * A talk: lines that can be listened to, one or all in a row, and places where the learner replies. The answer holds,
 * for each of these places, which reply was chosen first; the talk goes on after it.
 */
DomDom.Dialogue = (() => {
  const C = DomDom.Common;
  const WORDS = {
    vi: {
      listenAll: 'Nghe cả đoạn',
      explain: 'Giải thích',
      yourTurn: 'Đến lượt bạn: chọn một câu trả lời.',
      chooseAgain: 'Bạn chọn câu khác nhé.',
      heard: 'Tôi đã nghe xong',
      talk: 'Cuộc nói chuyện',
    },
    en: {
      listenAll: 'Listen to all',
      explain: 'Explanation',
      yourTurn: 'Your turn: choose a reply.',
      chooseAgain: 'Choose another reply.',
      heard: 'I have heard all of it',
      talk: 'The talk',
    },
  };
  const COLOURS = ['leaf', 'night', 'firefly', 'brick'];

  const list = (value) => (Array.isArray(value) ? value.filter(Boolean) : []);
  const fileOf = (line) => list(line.sound).filter((file) => file.path)[0];

  /** A talk without places that give points is heard, not answered. */
  const heardOnly = {
    isQuestion: false,
    getScore: () => 0,
    getMaxScore: () => 0,
    showSolutions() {},
    take() {
      this.finish();
    },
    describe: () => ({ type: 'http://adlnet.gov/expapi/activities/media' }),
    getAnswerGiven() {
      return this.checked || this.answer.some((reply) => reply !== null);
    },
    getXAPIData() {
      return { statement: this.experience(this.isNested() ? 'experienced' : 'completed').data.statement };
    },
    /** Called by the lesson when its reader goes on, or by the button when the talk stands alone. */
    finish() {
      if (this.checked) return;
      this.checked = true;
      this.trigger(this.experience(this.isNested() ? 'experienced' : 'completed'));
      this.save();
    },
    check() {
      this.finish();
      this.show();
      this.status.focus();
    },
    show() {
      if (!this.root) return;
      this.draw();
      this.checkButton.textContent = this.words.heard;
      this.checkButton.hidden = this.checked || this.isNested() || !this.isComplete();
      this.solutionButton.hidden = true;
      this.retryButton.hidden = true;
      if (this.checked && !this.isNested())
        this.status.replaceChildren(C.el('p', { text: this.words.doneSaid }));
      else this.status.replaceChildren();
      this.changed();
    },
  };

  const setUp = function () {
    const { params, previous } = this;
    const behaviour = params.behaviour || {};
    this.words = { ...WORDS[this.language], ...this.words };
    this.speakers = list(params.speakers);
    this.lines = list(params.lines);
    this.untilRight = behaviour.untilRight === true;
    this.turns = this.lines
      .map((line, at) => ({ line, at, replies: list(line.replies) }))
      .filter(({ line, replies }) => line.kind === 'choice' && replies.length)
      .map((turn) => ({
        ...turn,
        right: C.range(turn.replies.length).filter((i) => turn.replies[i].correct === true),
      }));
    this.scored = C.range(this.turns.length).filter((t) => this.turns[t].right.length);
    if (!this.scored.length) Object.assign(this, heardOnly);
    const orders = list(previous.order);
    this.order = this.turns.map(({ replies }, t) => {
      const known = C.range(replies.length);
      if (C.isOrderOf(orders[t], known.length)) return orders[t];
      return behaviour.shuffle === false ? known : C.shuffled(known);
    });
    // What was said after a place that is still open belongs to another talk.
    const kept = (value) => {
      const before = Array.isArray(value) ? value : [];
      const fits = this.turns.map(({ replies }, t) => C.range(replies.length).includes(before[t]));
      const open = fits.indexOf(false);
      return fits.map((_, t) => (open < 0 || t < open ? before[t] : null));
    };
    this.answer = kept(previous.answer);
    this.said = kept(previous.said).map((reply, t) => (this.answer[t] === null ? null : reply));
    this.tried = this.answer.map((reply, t) => (reply !== null && this.said[t] === null ? [reply] : []));
    this.playing = null;
    this.all = false;
  };

  return C.define(C.Question, 'talk', setUp, {
    heading() {
      return this.params.heading;
    },
    getMaxScore() {
      return this.scored.length;
    },
    getAnswerGiven() {
      return this.answer.some((reply) => reply !== null);
    },
    isComplete() {
      return this.said.every((reply) => reply !== null);
    },
    grade(answer) {
      return this.scored.filter((t) => this.turns[t].right.includes(answer[t])).length;
    },
    getCurrentState() {
      const state = C.Question.prototype.getCurrentState.call(this);
      return state && { ...state, said: this.said };
    },

    build(body) {
      const { params, words } = this;
      this.audio = C.el('audio', {
        preload: 'none',
        onended: () => this.goOn(),
        onplay: () => this.showPlaying(),
        onpause: () => this.showPlaying(),
      });
      this.trouble = C.el('p', { class: 'dd-trouble', role: 'status' });
      this.allButton = C.el('button', {
        type: 'button',
        class: 'dd-button dd-quiet dd-listen',
        hidden: !this.lines.some(fileOf),
        text: words.listenAll,
        onclick: () => {
          if (this.all) this.hush();
          else this.listen(this.firstSpoken(0), true);
        },
      });
      this.items = [];
      this.places = [];
      this.talk = C.el('ol', { class: 'dd-talk', 'aria-label': words.talk });
      if (C.plain(params.heading)) body.append(C.el('h2', { text: C.plain(params.heading) }));
      body.append(
        C.el('div', { class: 'dd-prose' }, [C.html(params.intro)]),
        this.allButton,
        this.audio,
        this.trouble,
        this.talk,
      );
    },
    /** The lines up to the first place that still waits for a reply; all of them when it is over. */
    shown() {
      if (this.checked) return this.lines.length;
      const open = this.said.indexOf(null);
      return open < 0 ? this.lines.length : this.turns[open].at + 1;
    },
    /** Makes the talk agree with what was said: lines are added, places drawn anew. */
    draw(solution) {
      const shown = this.shown();
      this.items.splice(shown).forEach((item) => {
        item.remove();
      });
      while (this.items.length < shown) {
        const item = this.item(this.items.length);
        this.items.push(item);
        this.talk.append(item);
      }
      this.turns.forEach((turn, t) => {
        if (turn.at < shown) this.places[t].replaceChildren(...this.replied(t, solution));
      });
    },
    item(n) {
      const line = this.lines[n];
      const speaker = this.speakers[(Number(line.speaker) || 1) - 1] || this.speakers[0] || {};
      const t = this.turns.findIndex((turn) => turn.at === n);
      const colour = COLOURS.includes(speaker.colour) ? speaker.colour : COLOURS[0];
      const side = speaker.side === 'right' ? 'right' : 'left';
      const name = C.plain(speaker.name);
      if (t >= 0) this.places[t] = C.el('div', { class: 'dd-replies' });
      return C.el('li', { class: `dd-said dd-side-${side} dd-colour-${colour}` }, [
        C.picture(speaker.picture, this.contentId, () => this.changed()) ||
          C.el('span', { class: 'dd-face-letter', 'aria-hidden': 'true', text: name.slice(0, 1) }),
        C.el('div', { class: 'dd-bubble' }, [
          C.el('p', { class: 'dd-speaker', text: name }),
          ...(t < 0 ? this.spoken(line, n) : [this.places[t]]),
        ]),
      ]);
    },
    spoken(line, n) {
      const { words } = this;
      const text = C.plain(line.text);
      return [
        C.el('p', { class: 'dd-words', text }),
        fileOf(line)
          ? C.el(
              'button',
              {
                type: 'button',
                class: 'dd-button dd-quiet dd-listen dd-line-sound',
                onclick: () => {
                  if (this.playing === n && !this.audio.paused) this.hush();
                  else this.listen(n, false);
                },
              },
              [C.el('span', { text: words.listen }), C.el('span', { class: 'dd-hidden', text: ` ${text}` })],
            )
          : null,
        C.plain(line.note)
          ? C.el('details', { class: 'dd-note', ontoggle: () => this.changed() }, [
              C.el('summary', { text: words.explain }),
              C.el('p', { text: C.plain(line.note) }),
            ])
          : null,
      ];
    },
    /** A place where the learner replies: the replies to choose from, or what was chosen. */
    replied(t, solution) {
      const { words } = this;
      const { line, replies, right } = this.turns[t];
      const asked = C.el('p', { class: 'dd-asked-of', text: C.plain(line.text) || words.yourTurn });
      if (this.said[t] === null && !this.checked) return [this.choices(t, asked.textContent)];
      const given = this.answer[t];
      // What is told at the end only has no feedback before.
      const told = this.checked || !this.deferred;
      const kind = told && right.length && given !== null ? (right.includes(given) ? 'right' : 'wrong') : '';
      const about = (i) => (told ? C.plain((replies[i] || {}).feedback) : '');
      const again = this.said[t] !== given ? this.said[t] : null;
      return [
        asked,
        C.el('div', { class: 'dd-given', tabindex: '-1' }, [
          C.el('p', { class: 'dd-words' }, [
            given === null ? words.noAnswer : C.plain(replies[given].text),
            kind ? C.sign(words, kind) : null,
          ]),
          about(given) ? C.el('p', { class: 'dd-about', text: about(given) }) : null,
          again === null ? null : C.el('p', { class: 'dd-words', text: C.plain(replies[again].text) }),
          again !== null && about(again) ? C.el('p', { class: 'dd-about', text: about(again) }) : null,
          solution && right.length && kind !== 'right'
            ? C.el('p', {}, [
                C.el('span', {
                  class: 'dd-sign dd-sign-answer',
                  text: `→ ${right.map((i) => C.plain(replies[i].text)).join(' / ')}`,
                }),
              ])
            : null,
        ]),
      ];
    },
    choices(t, asked) {
      const { words } = this;
      const { replies } = this.turns[t];
      const tried = this.tried[t];
      const last = tried.length ? replies[tried[tried.length - 1]] : {};
      return C.el('fieldset', {}, [
        C.el('legend', { text: asked }),
        tried.length
          ? C.el('div', { class: 'dd-given', tabindex: '-1' }, [
              ...tried.map((i) =>
                C.el('p', { class: 'dd-words' }, [C.plain(replies[i].text), C.sign(words, 'wrong')]),
              ),
              C.el('p', {
                class: 'dd-about',
                text: [C.plain(last.feedback), words.chooseAgain].filter(Boolean).join(' '),
              }),
            ])
          : null,
        ...this.order[t]
          .filter((i) => !tried.includes(i))
          .map((i) =>
            C.el('button', {
              type: 'button',
              class: 'dd-button dd-quiet dd-reply',
              text: C.plain(replies[i].text),
              onclick: () => this.reply(t, i),
            }),
          ),
      ]);
    },
    reply(t, i) {
      const { at, right } = this.turns[t];
      if (this.answer[t] === null) this.answer[t] = i;
      if (!this.untilRight || this.deferred || !right.length || right.includes(i)) this.said[t] = i;
      else this.tried[t] = [...this.tried[t], i];
      const listening = this.all;
      if (this.scored.length && this.isComplete() && !this.deferred) this.conclude();
      else this.show();
      const given = this.places[t].querySelector('.dd-given');
      if (given) given.focus();
      if (listening && this.said[t] !== null) this.listen(this.firstSpoken(at + 1), true);
      this.save();
    },
    /** After the last reply everything is said: the answer is told as a whole. */
    conclude() {
      this.checked = true;
      this.show();
      const event = this.answered();
      this.trigger(event);
      if (!this.isNested())
        this.trigger(this.outcome(event.data.statement.result.success ? 'passed' : 'failed'));
    },
    show() {
      C.Question.prototype.show.call(this);
      // There is nothing to check: each reply is told at once.
      if (this.root) this.checkButton.hidden = true;
    },
    freeze() {
      this.draw(false);
    },
    mark(solution) {
      if (solution) this.draw(true);
    },
    clear() {
      this.answer = this.turns.map(() => null);
      this.said = this.turns.map(() => null);
      this.tried = this.turns.map(() => []);
      this.hush();
      if (!this.items) return;
      this.items.splice(0).forEach((item) => {
        item.remove();
      });
    },

    /** The first line with sound among those that are shown, from a place on; undefined where there is none. */
    firstSpoken(from) {
      return C.range(this.shown()).find((n) => n >= from && fileOf(this.lines[n]) && this.isLine(n));
    },
    isLine(n) {
      return !this.turns.some((turn) => turn.at === n);
    },
    /** @param all goes on with the lines that follow; it then also waits where the learner has to reply */
    listen(n, all) {
      this.all = all;
      this.playing = n === undefined ? null : n;
      this.trouble.textContent = '';
      if (n === undefined) {
        this.all = all && !this.isComplete();
        this.showPlaying();
        return;
      }
      this.audio.src = H5P.getPath(fileOf(this.lines[n]).path, this.contentId);
      this.audio.play().catch((problem) => {
        // Another line was begun before this one was loaded.
        if (problem.name === 'AbortError') return;
        this.hush();
        this.trouble.textContent = this.words.soundError;
      });
      this.showPlaying();
      this.items[n].scrollIntoView({ block: 'nearest' });
    },
    goOn() {
      const next = this.all ? this.firstSpoken(this.playing + 1) : undefined;
      this.listen(next, this.all);
    },
    hush() {
      this.all = false;
      this.playing = null;
      if (!this.audio) return;
      this.audio.pause();
      this.showPlaying();
    },
    /** Marks the line that is being spoken and says on the buttons what they do now. */
    showPlaying() {
      const { words } = this;
      this.items.forEach((item, n) => {
        const speaking = this.playing === n && !this.audio.paused;
        item.classList.toggle('dd-speaking', speaking);
        if (speaking) item.setAttribute('aria-current', 'true');
        else item.removeAttribute('aria-current');
        const button = item.querySelector('.dd-line-sound');
        if (!button) return;
        button.classList.toggle('dd-playing', speaking);
        button.firstChild.textContent = speaking ? words.stop : words.listen;
      });
      this.allButton.classList.toggle('dd-playing', this.all);
      this.allButton.textContent = this.all ? words.stop : words.listenAll;
    },

    interaction() {
      return {
        interactionType: 'performance',
        steps: this.scored.map((t) => {
          const { line, replies } = this.turns[t];
          // The response names replies by their places; here it says which is which.
          const named = replies.map((reply, i) => `${i} = ${C.plain(reply.text)}`).join('; ');
          return {
            id: String(t),
            description: this.inLanguage([C.plain(line.text), named].filter(Boolean).join('\n')),
          };
        }),
        correctResponsesPattern: C.combinations(
          this.scored.map((t) => this.turns[t].right.map((i) => `${t}[.]${i}`)),
        ),
      };
    },
    response() {
      return this.scored
        .filter((t) => Number.isInteger(this.answer[t]))
        .map((t) => `${t}[.]${this.answer[t]}`)
        .join('[,]');
    },
    inWords(t, i) {
      return C.plain((this.turns[t].replies[i] || {}).text) || '…';
    },
    readable(answer) {
      return this.scored.map((t) => this.inWords(t, answer[t])).join('; ');
    },
    rightAnswer() {
      return this.scored
        .map((t) => this.turns[t].right.map((i) => this.inWords(t, i)).join(' / '))
        .join('; ');
    },
  });
})();
