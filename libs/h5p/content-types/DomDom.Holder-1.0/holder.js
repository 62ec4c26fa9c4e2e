/*
 * What lessons, columns, question sets and videos share: contents inside them, shown one at a time or one under
 * another; their points, a draw, result, review and state.
 */
DomDom.Holder = (() => {
  const C = DomDom.Common;
  C.addWords({
    vi: {
      next: 'Tiếp tục',
      back: 'Quay lại',
      skip: 'Bỏ qua câu này',
      finish: 'Xem kết quả',
      restart: 'Học lại từ đầu',
      step: 'Phần @n trên @total',
      question: 'Câu @n trên @total',
      result: 'Kết quả',
      passed: 'Bạn đã đạt bài này.',
      failed: 'Bạn chưa đạt. Cần ít nhất @percent%.',
      review: 'Xem lại các câu trả lời',
      points: '@score/@max điểm',
      open: 'Mở lại phần này',
      progress: 'Tiến độ bài học',
      left: 'Còn @count phần chưa xong. Bạn làm nốt nhé.',
      leftSkip: 'Còn @count câu chưa trả lời. Bấm lần nữa nếu bạn muốn bỏ qua.',
    },
    en: {
      next: 'Continue',
      back: 'Back',
      skip: 'Skip this question',
      finish: 'See the result',
      restart: 'Start again',
      step: 'Part @n of @total',
      question: 'Question @n of @total',
      result: 'Result',
      passed: 'You have passed.',
      failed: 'You have not passed yet. You need at least @percent%.',
      review: 'Review the answers',
      points: '@score/@max points',
      open: 'Open this part again',
      progress: 'Progress of the lesson',
      left: 'Parts that are not done yet: @count. Please finish them.',
      leftSkip: 'Questions without an answer: @count. Press again to leave them out.',
    },
  });

  const sum = (numbers) => numbers.reduce((a, b) => a + b, 0);
  const isDone = (part) => !part.isAnswered || part.isAnswered();
  const maxOf = (part) => part.getMaxScore();
  /** A question gives points once it is checked; what holds questions knows that itself. */
  const pointsOf = (part) => (part.isHolder || isDone(part) ? part.getScore() : 0);
  const withInside = (part, act) => {
    act(part);
    (part.isHolder ? part.pool : []).forEach((one) => {
      withInside(one, act);
    });
  };
  /** How long the end of a page is in view before it counts as read, in milliseconds. */
  const READ = 2000;

  const setUp = function () {
    const behaviour = this.params.behaviour || {};
    const state = this.extras.previousState || {};
    const pass = behaviour.passPercentage;
    this.behaviour = behaviour;
    this.passPercentage = C.isBetween(pass, 0, 100) ? pass : 80;
    this.allowSkip = behaviour.allowSkip !== false;
    this.showReview = behaviour.showReview !== false;
    this.canRestart = behaviour.restart !== false && !this.isNested();
    this.deferred = behaviour.feedbackAtEnd === true;
    // Inside another content there is one row of buttons to go on with, and that is the outer one's.
    this.together = this.isTogether() || this.isNested();
    this.pool = C.inside(this, this.contents(), state.children);
    this.arrange(state.order);
    this.pool.forEach((part) => {
      withInside(part, (one) => {
        if (this.deferred) one.deferred = true;
        if (this.deferred && one.isHolder) one.endsWithOuter = true;
        if (this.deferred || !this.allowsRetry()) one.canRetry = false;
      });
      part.on('resize', () => {
        this.refresh();
        this.changed();
      });
      // Not at once: what is told of the part goes out before what is told of the whole.
      part.on('xAPI', () => {
        Promise.resolve().then(() => this.settle());
      });
    });
    this.isQuestion = this.steps.some((part) => part.isQuestion);
    this.at = C.isBetween(state.at, 0, this.steps.length - 1) ? Math.floor(state.at) : 0;
    this.done = state.done === true;
    this.sentScore = typeof state.sentScore === 'number' ? state.sentScore : null;
  };

  return C.define(C.Content, 'holder', setUp, {
    /** What is inside, as the parameters have it. */
    contents: () => [],
    /** One under another, instead of one at a time. */
    isTogether: () => false,
    /** May fewer be shown than there are, and in another order? */
    isMixable: () => false,
    isPartDone: isDone,
    isHolder: true,
    /** May a question inside be tried again, if it allows it itself? */
    allowsRetry() {
      return this.behaviour.retryQuestions === true;
    },
    /** Those that are shown, in their order: that of an earlier visit if it is still a possible one. */
    arrange(kept) {
      const { draw, shuffle } = this.isMixable() ? this.behaviour : {};
      const all = C.range(this.pool.length);
      const worthIt = all.filter((i) => maxOf(this.pool[i]) > 0);
      const count = typeof draw === 'number' && draw >= 1 ? Math.floor(draw) : 0;
      const drawn = count > 0 && count < worthIt.length;
      const from = drawn ? worthIt : all;
      const length = drawn ? count : all.length;
      // In a draw each counts as much as the largest, so that every draw gives the same most.
      this.worth = drawn ? Math.max(...from.map((i) => maxOf(this.pool[i]))) : 0;
      this.isMixed = drawn || shuffle === true;
      const mixed = () => {
        const some = C.shuffled(from).slice(0, length);
        return shuffle === true ? some : some.sort((a, b) => a - b);
      };
      const isGood =
        Array.isArray(kept) &&
        kept.length === length &&
        new Set(kept.filter((i) => from.includes(i))).size === length;
      this.order = this.isMixed ? (isGood ? kept : mixed()) : all;
      this.steps = this.order.map((i) => this.pool[i]);
    },
    counted(part) {
      return this.worth ? Math.floor((pointsOf(part) * this.worth) / maxOf(part)) : pointsOf(part);
    },
    getScore() {
      return sum(this.steps.map((part) => this.counted(part)));
    },
    getMaxScore() {
      return this.worth ? this.worth * this.steps.length : sum(this.steps.map(maxOf));
    },
    getAnswerGiven() {
      return this.steps.some((part) => part.getAnswerGiven());
    },
    isAnswered() {
      return this.done || this.steps.every(isDone);
    },
    hasPassed() {
      return this.getScore() * 100 >= this.passPercentage * this.getMaxScore();
    },
    heading() {
      return this.params.heading || '';
    },
    /** What a kind of holder keeps besides; nothing as long as nobody began. */
    ownState: () => undefined,
    getCurrentState() {
      const children = this.pool.map((part) => part.getCurrentState() || null);
      const { at, done, sentScore, order } = this;
      const own = this.ownState();
      if (!at && !done && !own && children.every((child) => child === null)) return undefined;
      const state = { at, done, sentScore, seconds: Math.round(this.seconds()), children, ...own };
      return this.isMixed ? { ...state, order } : state;
    },
    attach($container) {
      this.open($container, this.kind);
      this.root.classList.add('dd-holder');
      this.render();
      this.begin();
      // Answers that nobody checks yet are kept too, and may be all that is needed to go on.
      const keep = () => {
        this.refresh();
        if (this.deferred) this.save();
      };
      this.root.addEventListener('click', keep);
      this.root.addEventListener('change', keep);
      this.root.addEventListener('input', () => {
        this.warned = false;
        if (this.note) this.note.replaceChildren();
        this.refresh();
      });
    },
    begin() {
      if (!this.isNested()) this.setActivityStarted();
      else if (!this.activityStartTime) this.activityStartTime = Date.now();
    },
    render() {
      this.root.replaceChildren();
      this.introduce();
      if (this.together) this.layPage();
      else this.laySeries();
      this.refresh();
      this.changed();
    },
    introduce() {
      const { heading, text } = this.params;
      this.intro = C.el('div', { class: 'dd-intro' }, [
        C.plain(heading) ? C.el('h2', { text: C.plain(heading) }) : null,
        C.plain(text) ? C.el('div', { class: 'dd-prose' }, [C.html(text)]) : null,
      ]);
      if (this.intro.firstChild) this.root.append(this.intro);
    },
    button(text, onclick, quiet) {
      return C.el('button', { type: 'button', class: `dd-button${quiet ? ' dd-quiet' : ''}`, text, onclick });
    },
    start(part, place) {
      if (!part.activityStartTime) part.activityStartTime = Date.now();
      part.attach(H5P.jQuery(place));
    },

    /* One at a time. */

    laySeries() {
      const { words } = this;
      this.place = C.el('p', { class: 'dd-place-text' });
      this.bar = C.el('progress', {
        class: 'dd-bar',
        'aria-label': words.progress,
        max: this.steps.length,
        value: 0,
      });
      this.stage = C.el('section', { class: 'dd-stage', tabindex: '-1' });
      this.backButton = this.button(words.back, () => this.go(this.at - 1), true);
      this.nextButton = this.button('', () => this.next());
      this.bottom = C.el('div', { class: 'dd-actions dd-bottom' }, [this.nextButton, this.backButton]);
      this.root.append(C.el('div', { class: 'dd-top' }, [this.place, this.bar]), this.stage, this.bottom);
      if (this.done) this.showResult();
      else this.showStep();
    },
    step() {
      return this.steps[this.at];
    },
    go(index) {
      this.at = Math.min(Math.max(index, 0), this.steps.length - 1);
      this.done = false;
      this.showStep();
      this.stage.focus();
      this.save();
    },
    next() {
      const step = this.step();
      if (step.finish) step.finish();
      if (this.at < this.steps.length - 1) this.go(this.at + 1);
      else this.conclude();
    },
    showStep() {
      const step = this.step();
      this.bottom.hidden = !step;
      if (!step) return;
      const label = C.fill(this.words.step, { n: this.at + 1, total: this.steps.length });
      this.place.textContent = label;
      this.bar.value = this.at;
      this.stage.setAttribute('aria-label', label);
      this.intro.hidden = this.at > 0;
      const holder = C.el('div');
      this.stage.replaceChildren(holder);
      this.start(step, holder);
      this.refresh();
      this.changed();
    },
    /** Shows the part that an author writes, by its place in each list on the way to it; takes no focus. */
    showPart([place, ...inside]) {
      const part = this.pool[place];
      const at = this.steps.indexOf(part);
      if (at < 0) return;
      if (this.places) window.scrollTo(0, this.places[at].getBoundingClientRect().top + window.scrollY);
      else if (this.nextButton) {
        this.at = at;
        this.showStep();
      }
      if (inside.length && part.showPart) part.showPart(inside);
    },
    /** Is there something to do before going on? */
    isWaiting(step) {
      return step.isQuestion === true && !isDone(step) && !(this.deferred && step.getAnswerGiven());
    },
    refresh() {
      if (!this.nextButton || !this.step()) return;
      const last = this.at === this.steps.length - 1;
      const waiting = this.isWaiting(this.step());
      this.nextButton.textContent = last ? this.words.finish : waiting ? this.words.skip : this.words.next;
      this.nextButton.classList.toggle('dd-quiet', waiting);
      this.nextButton.hidden = waiting && !this.allowSkip;
      this.backButton.hidden = this.at === 0;
    },

    /* One under another. */

    layPage() {
      const { words } = this;
      const asked = this.steps.filter((part) => part.isQuestion && !part.isHolder);
      this.places = this.steps.map((part) => {
        const label = C.fill(words.question, { n: asked.indexOf(part) + 1, total: asked.length });
        const numbered = asked.includes(part) && asked.length > 1;
        const holder = C.el('div');
        const place = C.el(
          'div',
          { class: 'dd-part', tabindex: '-1', role: numbered && 'group', 'aria-label': numbered && label },
          [
            numbered ? C.el('p', { class: 'dd-place-text', 'aria-hidden': 'true', text: label }) : null,
            holder,
          ],
        );
        this.root.append(place);
        this.start(part, holder);
        return place;
      });
      this.note = C.el('div', { class: 'dd-feedback dd-left', role: 'status' });
      this.outcomePlace = C.el('div', { class: 'dd-outcome', role: 'status', tabindex: '-1' });
      const ending = this.isNested() ? words.check : this.isQuestion ? words.finish : words.done;
      const endButton = this.button(ending, () => this.end());
      this.bottom = C.el('div', { class: 'dd-actions dd-bottom' }, [endButton]);
      this.root.append(this.note, this.outcomePlace, this.bottom);
      this.bottom.hidden = !this.hasEnd();
      if (this.done) this.showResult();
      this.watchPages();
    },
    /** Is there a button that ends it? Without one it ends with the last of its parts. */
    hasEnd() {
      return !this.isNested() || (this.deferred && !this.endsWithOuter);
    },
    /** A page counts as read when its end was in view for a while. */
    watchPages() {
      if (typeof IntersectionObserver === 'undefined') return;
      this.steps.forEach((part, i) => {
        if (part.isQuestion || !part.finish || isDone(part)) return;
        const end = C.el('span', { class: 'dd-end' });
        let timer;
        const watcher = new IntersectionObserver((seen) => {
          clearTimeout(timer);
          if (!seen[seen.length - 1].isIntersecting) return;
          timer = setTimeout(() => {
            watcher.disconnect();
            if (end.isConnected) part.finish();
          }, READ);
        });
        this.places[i].append(end);
        watcher.observe(end);
      });
    },
    /** The button at the bottom: says what is left first; where that may be left out, a second press ends it. */
    end() {
      const open = this.steps.filter((part) => this.isWaiting(part));
      if (open.length && !(this.allowSkip && this.warned)) {
        this.warned = true;
        const text = C.fill(this.allowSkip ? this.words.leftSkip : this.words.left, { count: open.length });
        this.note.className = 'dd-feedback dd-left dd-problem';
        this.note.replaceChildren(C.el('p', { text }));
        if (!this.allowSkip) this.places[this.steps.indexOf(open[0])].focus();
        this.changed();
        return;
      }
      this.conclude();
    },

    /* The end. */

    /** Whether the last part is done now, or was done otherwise since. */
    settle() {
      if (!this.together || this.deferred || !this.steps.every(isDone)) return;
      // Pages that somebody only scrolled past are no end that they chose.
      if (!this.isQuestion && !this.done && !this.isNested()) return;
      if (this.done && this.sentScore === this.getScore()) return;
      this.complete();
      if (this.root) this.showResult();
    },
    /** Called by an outer holder when its reader goes on. */
    finish() {
      this.steps.forEach((part) => {
        if (!part.isQuestion && part.finish) part.finish();
        else if (part.isHolder) part.finish();
      });
      if (this.deferred && !this.done && this.getAnswerGiven()) this.conclude();
      this.settle();
    },
    take() {
      if (!this.done) this.conclude();
    },
    conclude() {
      this.steps.forEach((part) => {
        if (this.deferred && part.take) part.take();
        else if (this.together && !part.isQuestion && part.finish) part.finish();
      });
      this.complete();
      if (!this.root) return;
      this.showResult();
      (this.together ? this.outcomePlace : this.stage).focus();
    },
    complete() {
      this.done = true;
      if (this.sentScore !== this.getScore()) {
        this.sentScore = this.getScore();
        this.trigger(this.outcome('completed'));
        if (!this.isNested()) this.trigger(this.outcome(this.hasPassed() ? 'passed' : 'failed'));
      }
      this.save();
    },
    outcome(verb) {
      const event = this.statement(verb);
      this.score(event, this.getScore(), this.getMaxScore(), this.hasPassed());
      return event;
    },
    getXAPIData() {
      return {
        statement: this.outcome('completed').data.statement,
        children: this.steps.map((part) => part.getXAPIData()),
      };
    },
    showSolutions() {
      this.steps.forEach((part) => {
        part.showSolutions();
      });
    },
    resetTask() {
      this.pool.forEach((part) => {
        part.resetTask();
      });
      this.arrange();
      this.at = 0;
      this.done = false;
      this.sentScore = null;
      this.warned = false;
      this.startAnew();
      if (!this.root) return;
      this.activityStartTime = undefined;
      this.render();
      this.begin();
    },
    showResult() {
      const { words } = this;
      if (this.together && this.isNested() && !this.deferred) return;
      const again = this.button(
        words.restart,
        () => {
          this.resetTask();
          this.focusStart();
          this.save();
        },
        true,
      );
      const shown = [
        C.el(this.isNested() ? 'h3' : 'h2', { text: words.result }),
        this.verdict(),
        ...(this.together || !this.showReview ? [] : this.reviewed()),
        this.canRestart ? C.el('div', { class: 'dd-actions' }, [again]) : null,
      ].filter(Boolean);
      this.putResult(shown);
      this.changed();
    },
    focusStart() {
      (this.together ? this.places[0] || this.outcomePlace : this.stage).focus();
    },
    putResult(shown) {
      this.bottom.hidden = true;
      if (this.together) {
        this.note.replaceChildren();
        this.places.forEach((place) => {
          place.hidden = !this.showReview;
        });
        this.outcomePlace.replaceChildren(...shown);
        return;
      }
      this.place.textContent = this.words.result;
      this.bar.value = this.steps.length;
      this.intro.hidden = true;
      this.stage.setAttribute('aria-label', this.words.result);
      this.stage.replaceChildren(...shown);
    },
    verdict() {
      const { words } = this;
      const score = this.getScore();
      const max = this.getMaxScore();
      const percent = max ? Math.floor((score * 100) / max) : 100;
      const passed = this.hasPassed();
      const range = (this.params.feedback || []).filter(
        (row) => row && percent >= Number(row.from) && percent <= Number(row.to),
      )[0];
      const failed = C.fill(words.failed, { percent: this.passPercentage });
      return C.el('div', { class: `dd-feedback dd-${passed ? 'right' : 'partly'}` }, [
        max ? C.el('p', { class: 'dd-verdict', text: C.fill(words.score, { score, max }) }) : null,
        C.el('p', { text: max ? (passed ? words.passed : failed) : words.doneSaid }),
        range && C.plain(range.text) ? C.el('p', { text: C.plain(range.text) }) : null,
      ]);
    },
    /** A row for each question that was asked, however deep; `part` is the one of ours it is in. */
    asked() {
      const found = [];
      this.steps.forEach((part) => {
        if (part.isHolder) found.push(...part.asked().map((row) => ({ ...row, part })));
        else if (part.isQuestion && part.review)
          found.push({ ...part.review(), part, canSolve: part.canSolve !== false });
      });
      return found;
    },
    reviewed() {
      const { words } = this;
      const rows = this.asked().map(({ question, given, right, score, max, canSolve, part }) => {
        const term = (word, text) => [C.el('dt', { text: word }), C.el('dd', { text })];
        const open = this.button(words.open, () => this.go(this.steps.indexOf(part)), true);
        open.setAttribute('aria-label', `${words.open}: ${question}`);
        return C.el('li', { class: 'dd-reviewed' }, [
          C.el('p', { class: 'dd-asked', text: question }),
          C.el('p', {}, [
            C.sign(words, score === max ? 'right' : 'wrong'),
            ` ${C.fill(words.points, { score, max })}`,
          ]),
          C.el('dl', {}, [
            ...term(words.yourAnswer, given || words.noAnswer),
            ...(score < max && canSolve ? term(words.rightAnswer, right) : []),
          ]),
          open,
        ]);
      });
      return rows.length
        ? [C.el('h3', { text: words.review }), C.el('ol', { class: 'dd-review' }, rows)]
        : [];
    },
  });
})();
