/* A page: heading, text, picture, sound. Nothing to answer. */
DomDom.Page = (() => {
  const C = DomDom.Common;
  const setUp = function () {
    const { seen } = this.extras.previousState || {};
    this.seen = seen === true;
  };
  return C.define(C.Content, 'page', setUp, {
    getScore: () => 0,
    getMaxScore: () => 0,
    showSolutions() {},
    heading() {
      return this.params.heading || C.plain(this.params.text).slice(0, 80);
    },
    getAnswerGiven() {
      return this.seen;
    },
    isAnswered() {
      return this.seen;
    },
    getCurrentState() {
      return this.seen ? { seen: true, seconds: Math.round(this.seconds()) } : undefined;
    },
    resetTask() {
      this.seen = false;
      this.startAnew();
      if (this.button) {
        this.button.hidden = false;
        this.status.replaceChildren();
      }
    },
    /** Called by the lesson when its reader goes on, or by the button when the page stands alone. */
    finish() {
      if (this.seen) return;
      this.seen = true;
      const event = this.experience(this.isNested() ? 'experienced' : 'completed');
      this.trigger(event);
      this.save();
    },
    describe: () => ({ type: 'http://activitystrea.ms/schema/1.0/page' }),
    getXAPIData() {
      return { statement: this.experience(this.isNested() ? 'experienced' : 'completed').data.statement };
    },
    attach($container) {
      const { params, words } = this;
      const root = this.open($container, 'page');
      const image = C.picture(params.picture, this.contentId, () => this.changed());
      const voice = C.sound(params.sound, this.contentId, words, C.plain(params.heading));
      if (C.plain(params.heading)) root.append(C.el('h2', { text: C.plain(params.heading) }));
      if (voice) root.append(voice);
      if (image) root.append(image);
      root.append(C.el('div', { class: 'dd-prose' }, [C.html(params.text)]));
      if (!this.isNested()) {
        this.status = C.el('div', { class: 'dd-feedback', role: 'status', tabindex: '-1' });
        this.button = C.el('button', {
          type: 'button',
          class: 'dd-button',
          text: words.done,
          onclick: () => {
            this.finish();
            this.thank();
            this.status.focus();
          },
        });
        root.append(this.status, C.el('div', { class: 'dd-actions' }, [this.button]));
        if (this.seen) this.thank();
        this.setActivityStarted();
      }
      this.changed();
    },
    thank() {
      this.button.hidden = true;
      this.status.replaceChildren(C.el('p', { text: this.words.doneSaid }));
      this.changed();
    },
  });
})();
