/* A lesson: one step on the screen at a time, then the result and a review. */
DomDom.Lesson = (() => {
  const C = DomDom.Common;

  const setUp = function () {
    const behaviour = this.params.behaviour || {};
    const state = this.extras.previousState || {};
    const pass = Number(behaviour.passPercentage);
    this.passPercentage = pass >= 0 && pass <= 100 ? pass : 80;
    this.allowSkip = behaviour.allowSkip !== false;
    this.showReview = behaviour.showReview !== false;
    this.steps = C.inside(this, this.params.steps, state.children);
    this.steps.forEach((step) => {
      step.canRetry = step.canRetry && behaviour.retryQuestions === true;
      step.on('resize', () => {
        this.refresh();
        this.changed();
      });
    });
    this.questions = this.steps.filter((step) => step.isQuestion);
    this.at = state.at > 0 && state.at < this.steps.length ? Math.floor(state.at) : 0;
    this.done = state.done === true;
    this.sentScore = typeof state.sentScore === 'number' ? state.sentScore : null;
    this.earlier = state.seconds > 0 ? state.seconds : 0;
    this.opened = Date.now();
  };

  const sum = (numbers) => numbers.reduce((a, b) => a + b, 0);

  return C.define(C.Content, 'lesson', setUp, {
    getScore() {
      return sum(this.questions.map((question) => (question.isAnswered() ? question.getScore() : 0)));
    },
    getMaxScore() {
      return sum(this.questions.map((question) => question.getMaxScore()));
    },
    getAnswerGiven() {
      return this.steps.some((step) => step.getAnswerGiven());
    },
    hasPassed() {
      return this.getScore() * 100 >= this.passPercentage * this.getMaxScore();
    },
    heading: () => '',
    describe: () => ({ type: 'http://adlnet.gov/expapi/activities/lesson' }),
    seconds() {
      return Math.round(this.earlier + (Date.now() - this.opened) / 1000);
    },
    getCurrentState() {
      const children = this.steps.map((step) => step.getCurrentState() || null);
      if (!this.at && !this.done && children.every((child) => child === null)) return undefined;
      const { at, done, sentScore } = this;
      return { at, done, sentScore, seconds: this.seconds(), children };
    },
    attach($container) {
      const root = this.open($container, 'lesson');
      const { words } = this;
      this.place = C.el('p', { class: 'dd-place-text' });
      this.bar = C.el('progress', {
        class: 'dd-bar',
        'aria-label': words.progress,
        max: this.steps.length,
        value: 0,
      });
      this.stage = C.el('section', { class: 'dd-stage', tabindex: '-1' });
      this.backButton = C.el('button', {
        type: 'button',
        class: 'dd-button dd-quiet',
        text: words.back,
        onclick: () => this.go(this.at - 1),
      });
      this.nextButton = C.el('button', {
        type: 'button',
        class: 'dd-button',
        onclick: () => this.next(),
      });
      this.bottom = C.el('div', { class: 'dd-actions dd-bottom' }, [this.nextButton, this.backButton]);
      root.append(C.el('div', { class: 'dd-top' }, [this.place, this.bar]), this.stage, this.bottom);
      if (this.done) this.showResult();
      else this.showStep();
      this.setActivityStarted();
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
      else this.finish();
    },
    showStep() {
      const step = this.step();
      if (!step) return;
      const label = C.fill(this.words.step, { n: this.at + 1, total: this.steps.length });
      this.place.textContent = label;
      this.bar.value = this.at;
      this.stage.setAttribute('aria-label', label);
      const holder = C.el('div');
      this.stage.replaceChildren(holder);
      this.bottom.hidden = false;
      if (!step.activityStartTime) step.activityStartTime = Date.now();
      step.attach(H5P.jQuery(holder));
      this.refresh();
      this.changed();
    },
    refresh() {
      if (!this.nextButton || !this.step()) return;
      const last = this.at === this.steps.length - 1;
      const waiting = this.step().isQuestion && !this.step().isAnswered();
      this.nextButton.textContent = last ? this.words.finish : waiting ? this.words.skip : this.words.next;
      this.nextButton.classList.toggle('dd-quiet', waiting);
      this.nextButton.hidden = waiting && !this.allowSkip;
      this.backButton.hidden = this.at === 0;
    },
    finish() {
      this.done = true;
      if (this.sentScore !== this.getScore()) {
        this.sentScore = this.getScore();
        this.trigger(this.outcome('completed'));
        this.trigger(this.outcome(this.hasPassed() ? 'passed' : 'failed'));
      }
      this.showResult();
      this.stage.focus();
      this.save();
    },
    outcome(verb) {
      const event = this.statement(verb);
      this.score(event, this.getScore(), this.getMaxScore(), this.hasPassed());
      event.data.statement.result.duration = `PT${this.seconds()}S`;
      return event;
    },
    getXAPIData() {
      return {
        statement: this.outcome('completed').data.statement,
        children: this.steps.map((step) => step.getXAPIData()),
      };
    },
    showSolutions() {
      this.questions.forEach((question) => {
        question.showSolutions();
      });
    },
    resetTask() {
      this.steps.forEach((step) => {
        step.resetTask();
      });
      this.at = 0;
      this.done = false;
      this.sentScore = null;
      this.earlier = 0;
      this.opened = Date.now();
      this.activityStartTime = undefined;
      if (!this.stage) return;
      this.showStep();
      this.setActivityStarted();
    },
    showResult() {
      const { words } = this;
      const score = this.getScore();
      const max = this.getMaxScore();
      const percent = max ? Math.floor((score * 100) / max) : 100;
      const passed = this.hasPassed();
      this.place.textContent = words.result;
      this.bar.value = this.steps.length;
      this.bottom.hidden = true;
      this.stage.setAttribute('aria-label', words.result);
      const range = (this.params.feedback || []).filter(
        (row) => row && percent >= Number(row.from) && percent <= Number(row.to),
      )[0];
      this.stage.replaceChildren(
        C.el('h2', { text: words.result }),
        C.el('div', { class: `dd-feedback dd-${passed ? 'right' : 'partly'}` }, [
          max ? C.el('p', { class: 'dd-verdict', text: C.fill(words.score, { score, max }) }) : null,
          C.el('p', {
            text: passed ? words.passed : C.fill(words.failed, { percent: this.passPercentage }),
          }),
          range && C.plain(range.text) ? C.el('p', { text: C.plain(range.text) }) : null,
        ]),
      );
      if (this.showReview && this.questions.length) this.stage.append(...this.reviewed());
      this.stage.append(
        C.el('div', { class: 'dd-actions' }, [
          C.el('button', {
            type: 'button',
            class: 'dd-button dd-quiet',
            text: words.restart,
            onclick: () => {
              this.resetTask();
              this.stage.focus();
              this.save();
            },
          }),
        ]),
      );
      this.changed();
    },
    reviewed() {
      const { words } = this;
      const rows = this.questions.map((question) => {
        const { question: asked, given, right, score, max } = question.review();
        const term = (word, text) => [C.el('dt', { text: word }), C.el('dd', { text })];
        return C.el('li', { class: 'dd-reviewed' }, [
          C.el('p', { class: 'dd-asked', text: asked }),
          C.el('p', {}, [
            C.sign(words, score === max ? 'right' : 'wrong'),
            ` ${C.fill(words.points, { score, max })}`,
          ]),
          C.el('dl', {}, [
            ...term(words.yourAnswer, given || words.noAnswer),
            ...(score < max && question.canSolve ? term(words.rightAnswer, right) : []),
          ]),
          C.el('button', {
            type: 'button',
            class: 'dd-button dd-quiet',
            text: words.open,
            'aria-label': `${words.open}: ${asked}`,
            onclick: () => this.go(this.steps.indexOf(question)),
          }),
        ]);
      });
      return [C.el('h3', { text: words.review }), C.el('ol', { class: 'dd-review' }, rows)];
    },
  });
})();
