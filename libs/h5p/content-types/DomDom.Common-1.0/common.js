/*
 * What the DomDom content types share: building elements, reading text that the server has escaped,
 * the frame around a question (check, solution, retry), saved state and xAPI.
 * Plain ES2019, no jQuery of its own. Nothing here touches the document until a content type is attached.
 */
var DomDom = window.DomDom || {};
window.DomDom = DomDom;
DomDom.Common = (() => {
  const WORDS = {
    vi: {
      check: 'Kiểm tra',
      retry: 'Làm lại',
      solution: 'Xem đáp án',
      score: 'Bạn được @score trên @max điểm.',
      right: 'Đúng rồi!',
      wrong: 'Chưa đúng.',
      partly: 'Đúng một phần.',
      empty: 'Bạn hãy trả lời trước khi kiểm tra.',
      incomplete: 'Còn chỗ chưa trả lời. Bạn điền nốt nhé.',
      solutionShown: 'Đáp án đúng đã hiện ra.',
      markRight: 'đúng',
      markWrong: 'sai',
      markAnswer: 'đáp án đúng',
      yourAnswer: 'Bạn trả lời',
      rightAnswer: 'Đáp án đúng',
      noAnswer: 'chưa trả lời',
      listen: 'Nghe',
      stop: 'Dừng',
      soundError: 'Không mở được âm thanh. Bạn thử lại sau nhé.',
      chooseOne: 'Chọn một câu trả lời.',
      chooseMany: 'Chọn tất cả câu trả lời đúng.',
      trueWord: 'Đúng',
      falseWord: 'Sai',
      blank: 'Ô trống @n',
      up: 'Đưa lên',
      down: 'Đưa xuống',
      position: '«@item» ở vị trí @n trên @total.',
      choose: 'Chọn…',
      done: 'Tôi đã đọc xong',
      doneSaid: 'Đã ghi nhận. Cảm ơn bạn!',
    },
    en: {
      check: 'Check',
      retry: 'Try again',
      solution: 'Show the answer',
      score: 'You got @score of @max points.',
      right: 'That is right!',
      wrong: 'Not quite.',
      partly: 'Partly right.',
      empty: 'Please answer before you check.',
      incomplete: 'Some places are still empty. Please fill them in.',
      solutionShown: 'The right answer is shown.',
      markRight: 'right',
      markWrong: 'wrong',
      markAnswer: 'right answer',
      yourAnswer: 'Your answer',
      rightAnswer: 'Right answer',
      noAnswer: 'not answered',
      listen: 'Listen',
      stop: 'Stop',
      soundError: 'The sound cannot be opened. Please try again later.',
      chooseOne: 'Choose one answer.',
      chooseMany: 'Choose all the right answers.',
      trueWord: 'True',
      falseWord: 'False',
      blank: 'Blank @n',
      up: 'Move up',
      down: 'Move down',
      position: '“@item” is number @n of @total.',
      choose: 'Choose…',
      done: 'I have read this',
      doneSaid: 'Noted. Thank you!',
    },
  };

  const ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };
  /** Text a person reads, out of a field the server has escaped: tags removed, entities decoded. */
  const plain = (value) =>
    String(value === undefined || value === null ? '' : value)
      .replace(/<br\s*\/?>|<\/(p|div|li|h[1-6])>/gi, '\n')
      .replace(/<\/?[a-z][^>]*>/gi, '')
      .replace(/&(#x?[0-9a-f]+|[a-z]+);/gi, (whole, name) => {
        if (name[0] !== '#') return ENTITIES[name.toLowerCase()] || whole;
        const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
        return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
      })
      .trim();

  /** 'Đúng  Rồi' and 'dung roi' become equal when marks are forgiven and case is ignored. */
  const fold = (text, rules) => {
    let folded = String(text).normalize('NFC').trim().replace(/\s+/g, ' ');
    if (rules.forgiveDiacritics)
      folded = folded
        .normalize('NFD')
        .replace(/[\u0300-\u036f]/g, '')
        .replace(/đ/g, 'd')
        .replace(/Đ/g, 'D');
    return rules.ignoreCase ? folded.toLowerCase() : folded;
  };

  /** Is this one of the accepted answers? Nothing never is. */
  const accepts = (answers, text, rules) => {
    const folded = fold(text || '', rules);
    return folded !== '' && answers.some((answer) => fold(answer, rules) === folded);
  };

  /** Every way to take one of each list, at most 64 of them: statements must stay small. */
  const combinations = (lists) =>
    lists
      .reduce((rows, list) => rows.flatMap((row) => list.map((one) => [...row, one])).slice(0, 64), [[]])
      .map((row) => row.join('[,]'));

  const fill = (sentence, values) =>
    Object.keys(values).reduce((text, name) => text.split(`@${name}`).join(String(values[name])), sentence);

  /** The language of the content decides the words, not the language of the browser. */
  const languageOf = (contentId, extras) => {
    const all = (window.H5PIntegration && H5PIntegration.contents) || {};
    const content = (all[`cid-${contentId}`] || {}).metadata || {};
    const own = (extras && extras.metadata) || {};
    const code = content.defaultLanguage || own.defaultLanguage || own.language || 'vi';
    return String(code).slice(0, 2).toLowerCase() === 'vi' ? 'vi' : 'en';
  };

  /** Words that a library brings along, by language: `{vi: {…}, en: {…}}`. */
  const addWords = (more) => {
    Object.keys(more).forEach((language) => {
      Object.assign(WORDS[language], more[language]);
    });
  };

  /** Words: those of the content where there are any, else those of its language. */
  const wordsFor = (language, l10n) => {
    const words = { ...WORDS[language] };
    Object.keys(l10n || {}).forEach((name) => {
      if (plain(l10n[name])) words[name] = plain(l10n[name]);
    });
    return words;
  };

  let counter = 0;
  const uid = () => {
    counter += 1;
    return `dd-${counter}`;
  };

  const el = (tag, attributes, children) => {
    const node = document.createElement(tag);
    Object.keys(attributes || {}).forEach((name) => {
      const value = attributes[name];
      if (value === undefined || value === null || value === false) return;
      if (name === 'text') node.textContent = value;
      else if (name.slice(0, 2) === 'on') node.addEventListener(name.slice(2), value);
      else node.setAttribute(name, value === true ? '' : value);
    });
    (children || []).forEach((child) => {
      if (child) node.append(child);
    });
    return node;
  };

  const SAFE =
    /^(P|BR|STRONG|B|EM|I|U|SUB|SUP|CODE|UL|OL|LI|H2|H3|H4|BLOCKQUOTE|TABLE|THEAD|TBODY|TR|TH|TD|CAPTION|A)$/;
  const copySafe = (from, to, inline) => {
    Array.from(from.childNodes).forEach((child) => {
      if (child.nodeType === 3) to.append(child.textContent);
      if (child.nodeType !== 1 || /^(SCRIPT|STYLE|TEMPLATE|SVG|MATH|IFRAME)$/i.test(child.tagName)) return;
      const block = /^(P|DIV)$/.test(child.tagName);
      if (!block && !SAFE.test(child.tagName)) {
        copySafe(child, to, inline);
        return;
      }
      const copy = inline && block ? el('span', { class: 'dd-line' }) : el(child.tagName);
      if (child.tagName === 'A' && /^(https?:|mailto:|tel:)/i.test(child.getAttribute('href') || '')) {
        copy.setAttribute('href', child.getAttribute('href'));
        copy.setAttribute('target', '_blank');
        copy.setAttribute('rel', 'noopener noreferrer');
      }
      copySafe(child, copy, inline);
      to.append(copy);
    });
    return to;
  };
  /**
   * The server filters HTML by the semantics before it stores it; a preview shows what is not stored yet,
   * so what is not known to be harmless is dropped here too.
   */
  const html = (value, inline) =>
    copySafe(
      new DOMParser().parseFromString(String(value || ''), 'text/html').body,
      document.createDocumentFragment(),
      inline,
    );

  const picture = (value, contentId, onload) => {
    if (!value || !value.file || !value.file.path) return null;
    const { file } = value;
    return el('img', {
      class: 'dd-picture',
      src: H5P.getPath(file.path, contentId),
      alt: plain(value.alt),
      width: file.width,
      height: file.height,
      decoding: 'async',
      onload,
    });
  };

  /** A large button that plays and stops; nothing is loaded before it is pressed. */
  const sound = (files, contentId, words, label) => {
    const first = Array.isArray(files) ? files.filter((file) => file && file.path)[0] : null;
    if (!first) return null;
    const audio = el('audio', { preload: 'none', src: H5P.getPath(first.path, contentId) });
    const text = el('span', { text: words.listen });
    const trouble = el('span', { class: 'dd-trouble', role: 'status' });
    const show = () => {
      text.textContent = audio.paused ? words.listen : words.stop;
      button.classList.toggle('dd-playing', !audio.paused);
    };
    const button = el(
      'button',
      {
        type: 'button',
        class: 'dd-button dd-quiet dd-listen',
        onclick: () => {
          trouble.textContent = '';
          if (!audio.paused) return audio.pause();
          return audio.play().catch(() => {
            trouble.textContent = words.soundError;
          });
        },
      },
      [text, label ? el('span', { class: 'dd-hidden', text: ` ${label}` }) : null],
    );
    ['play', 'pause', 'ended'].forEach((event) => {
      audio.addEventListener(event, show);
    });
    return el('div', { class: 'dd-sound' }, [button, audio, trouble]);
  };

  const shuffled = (list) => {
    const copy = list.slice();
    for (let i = copy.length - 1; i > 0; i -= 1) {
      const j = Math.floor(Math.random() * (i + 1));
      [copy[i], copy[j]] = [copy[j], copy[i]];
    }
    return copy;
  };

  /** An order kept from an earlier visit is good only when it still names each of the items once. */
  const isOrderOf = (order, count) =>
    Array.isArray(order) && order.length === count && range(count).every((i) => order.includes(i));

  const DEEPEST = 4;
  /** One of our own types, first version, installed, and no lesson: that one holds the others. */
  const mayBeInside = (content) => {
    const name = /^DomDom\.(\w+) 1\.\d+$/.exec((content && content.library) || '');
    return Boolean(name) && name[1] !== 'Lesson' && typeof DomDom[name[1]] === 'function';
  };
  /**
   * Makes the contents inside another. What may not be there is left out: the server does not take a foreign
   * library out of a list. `partsOf` of src/scoring has the same rules for what is shown and for ids.
   * @param outer the content that holds them; @param states what they had saved, in the same order
   */
  const inside = (outer, contents, states) => {
    if (outer.depth >= DEEPEST) return [];
    const prefix = outer.subContentId ? `${outer.subContentId}-` : 'step-';
    const saved = Array.isArray(states) ? states : [];
    return (Array.isArray(contents) ? contents : []).filter(mayBeInside).map((content, i) => {
      // A part made by hand may have no id; its statements must not be taken for those of the whole.
      const params = content.params && typeof content.params === 'object' ? content.params : {};
      const known = { ...content, params, subContentId: content.subContentId || `${prefix}${i + 1}` };
      const extras = { parent: outer, previousState: saved[i] || undefined };
      return H5P.newRunnable(known, outer.contentId, undefined, true, extras);
    });
  };

  /** What was saved earlier may be anything. */
  const isBetween = (value, least, most) => typeof value === 'number' && value >= least && value <= most;
  /** A year: whoever says more was not learning. */
  const MOST_SECONDS = 31536000;
  const range = (count) => Array.from({ length: count }, (_, i) => i);

  /** Everything that is a content type: events, words, the place on the page, saved state, xAPI. */
  function Content(params, contentId, extras) {
    H5P.EventDispatcher.call(this);
    const given = extras || {};
    this.params = params || {};
    this.contentId = contentId;
    this.extras = given;
    if (given.subContentId) this.subContentId = given.subContentId;
    if (given.parent) this.parent = given.parent;
    this.depth = given.parent ? (given.parent.depth || 0) + 1 : 0;
    this.language = languageOf(contentId, given);
    this.words = wordsFor(this.language, this.params.l10n);
    const { seconds } = given.previousState || {};
    this.earlier = isBetween(seconds, 0, MOST_SECONDS) ? seconds : 0;
  }
  Object.assign(Content.prototype, {
    /** How long it took so far, on all visits together. */
    seconds() {
      const now = this.activityStartTime ? (Date.now() - this.activityStartTime) / 1000 : 0;
      return Math.round((this.earlier + now) * 100) / 100;
    },
    /** The time begins anew. */
    startAnew() {
      this.earlier = 0;
      this.activityStartTime = Date.now();
    },
    isNested() {
      return Boolean(this.parent);
    },
    getTitle() {
      return plain((this.extras.metadata || {}).title || this.heading()).slice(0, 200);
    },
    /** The element that everything is put into, emptied, whatever kind of container was given. */
    open($container, name) {
      const place = $container && $container.jquery ? $container[0] : $container;
      place.replaceChildren();
      place.classList.add('dd-place');
      this.root = el('div', {
        class: `dd dd-${name}${this.isNested() ? ' dd-nested' : ''}`,
        lang: this.language,
      });
      place.append(this.root);
      return this.root;
    },
    changed() {
      this.trigger('resize');
    },
    /**
     * Saves soon: the core saves only every few seconds, and a phone is closed sooner. Not within the tap
     * itself, so that a slow phone shows what was tapped first.
     */
    save() {
      if (this.isNested()) {
        if (this.parent.save) this.parent.save();
        return;
      }
      if (!window.H5PIntegration || !H5PIntegration.saveFreq || !H5P.setUserData) return;
      clearTimeout(this.saving);
      this.saving = setTimeout(() => {
        H5P.setUserData(this.contentId, 'state', this.getCurrentState(), { deleteOnChange: true });
      }, 50);
    },
    /** What xAPI is told of this content besides its name. */
    describe: () => ({}),
    /** The core's own events ("attempted") are named as ours are. */
    triggerXAPI(verb) {
      this.trigger(this.statement(verb));
    },
    /** An xAPI event about this content, named and described in the language it is written in. */
    statement(verb) {
      const event = this.createXAPIEventTemplate(verb);
      const { object } = event.data.statement;
      object.definition = {
        ...object.definition,
        name: { [this.language]: this.getTitle() },
        ...this.describe(),
      };
      event.data.statement.context = event.data.statement.context || {};
      event.data.statement.context.language = this.language;
      return event;
    },
    /** xAPI knows no score out of nothing: where there is nothing to gain, no score is said. */
    score(event, score, max, success) {
      event.setScoredResult(max ? score : undefined, max || undefined, this, true, success);
      event.data.statement.result.duration = `PT${this.seconds()}S`;
    },
    /** What is said of a content with nothing to gain: that somebody went past it, or did all of it. */
    experience(verb) {
      const event = this.statement(verb);
      this.score(event, 0, 0);
      return event;
    },
    inLanguage(text) {
      return { [this.language]: plain(text) };
    },
  });

  /**
   * A question. A kind of question adds: build(body), freeze(on), mark(solution), clear(), grade(answer),
   * isComplete(), interaction(), response(), readable(answer), rightAnswer(), heading().
   */
  function Question(params, contentId, extras) {
    Content.call(this, params, contentId, extras);
    const state = this.extras.previousState || {};
    this.checked = state.checked === true;
    this.solved = state.solved === true;
    this.previous = state;
    const behaviour = this.params.behaviour || {};
    this.canRetry = behaviour.enableRetry !== false;
    this.canSolve = behaviour.enableSolution !== false;
  }
  Question.prototype = Object.create(Content.prototype);
  Object.assign(Question.prototype, {
    isQuestion: true,
    getScore() {
      return this.grade(this.answer);
    },
    isAnswered() {
      return this.checked;
    },
    getCurrentState() {
      const { answer, checked, solved } = this;
      const state = { answer, checked, solved, seconds: Math.round(this.seconds()) };
      if (this.order) state.order = this.order;
      if (this.touched) state.touched = true;
      return this.getAnswerGiven() || this.checked ? state : undefined;
    },
    heading() {
      return this.params.question || this.params.instruction;
    },
    attach($container) {
      const root = this.open($container, this.kind);
      this.body = el('div', { class: 'dd-body' });
      this.status = el('div', { class: 'dd-feedback', role: 'status', tabindex: '-1' });
      this.checkButton = el('button', {
        type: 'button',
        class: 'dd-button',
        text: this.words.check,
        onclick: () => this.check(),
      });
      this.solutionButton = el('button', {
        type: 'button',
        class: 'dd-button dd-quiet',
        text: this.words.solution,
        onclick: () => {
          this.showSolutions();
          this.status.append(el('p', { text: this.words.solutionShown }));
          this.status.focus();
          this.save();
        },
      });
      this.retryButton = el('button', {
        type: 'button',
        class: 'dd-button dd-quiet',
        text: this.words.retry,
        onclick: () => {
          this.resetTask();
          const first = this.body.querySelector('input, select, button:not([hidden])');
          if (first) first.focus();
          this.save();
        },
      });
      this.build(this.body);
      root.append(
        this.body,
        this.status,
        el('div', { class: 'dd-actions' }, [this.checkButton, this.solutionButton, this.retryButton]),
      );
      this.show();
      if (!this.isNested()) this.setActivityStarted();
    },
    /** Puts picture and sound of the question into the body; every kind has them. */
    addMedia(body) {
      const image = picture(this.params.picture, this.contentId, () => this.changed());
      const voice = sound(this.params.sound, this.contentId, this.words, plain(this.heading()));
      if (image) body.append(image);
      if (voice) body.append(voice);
    },
    /** Makes what is seen agree with the state. */
    show() {
      if (!this.root) return;
      const perfect = this.checked && this.getScore() === this.getMaxScore();
      this.root.classList.toggle('dd-checked', this.checked);
      this.checkButton.hidden = this.checked || this.deferred === true;
      this.solutionButton.hidden = !this.checked || perfect || this.solved || !this.canSolve;
      this.retryButton.hidden = !this.checked || perfect || !this.canRetry;
      this.freeze(this.checked);
      if (this.checked) {
        this.mark(this.solved);
        this.sayScore();
      } else this.status.replaceChildren();
      this.changed();
    },
    say(text, problem) {
      this.status.className = `dd-feedback${problem ? ' dd-problem' : ''}`;
      this.status.replaceChildren(el('p', { text }));
      this.changed();
    },
    sayScore() {
      const score = this.getScore();
      const max = this.getMaxScore();
      const word = score === max ? 'right' : score > 0 ? 'partly' : 'wrong';
      this.status.className = `dd-feedback dd-${word}`;
      this.status.replaceChildren(
        el('p', { class: 'dd-verdict', text: this.words[word] }),
        el('p', { text: fill(this.words.score, { score, max }) }),
        ...this.feedback()
          .filter(Boolean)
          .map((text) => el('p', { text })),
      );
    },
    /** What the author says to the answer besides. */
    feedback() {
      const { right, wrong } = this.params.feedback || {};
      return [plain(this.getScore() === this.getMaxScore() ? right : wrong)];
    },
    check() {
      if (!this.getAnswerGiven() || !this.isComplete()) {
        this.say(this.getAnswerGiven() ? this.words.incomplete : this.words.empty, true);
        const first = this.firstEmpty ? this.firstEmpty() : this.body.querySelector('input');
        if (first) first.focus();
        return;
      }
      this.checked = true;
      this.show();
      this.status.focus();
      this.tell();
    },
    tell() {
      const event = this.answered();
      this.trigger(event);
      if (!this.isNested())
        this.trigger(this.outcome(event.data.statement.result.success ? 'passed' : 'failed'));
      this.save();
    },
    /** Takes the answer as it is: for a holder that says what was right only at the end (`deferred`). */
    take() {
      if (this.checked) return;
      this.checked = true;
      this.show();
      if (this.getAnswerGiven()) this.tell();
    },
    showSolutions() {
      this.checked = true;
      this.solved = true;
      this.show();
    },
    resetTask() {
      this.checked = false;
      this.solved = false;
      this.touched = false;
      this.clear();
      this.startAnew();
      this.show();
    },
    describe() {
      return {
        type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
        description: this.inLanguage(this.heading()),
        ...this.interaction(),
      };
    },
    outcome(verb) {
      const event = this.statement(verb);
      this.score(event, this.getScore(), this.getMaxScore(), this.hasPassed());
      return event;
    },
    /** All points, where a kind of question has no pass mark of its own. */
    hasPassed() {
      const { passPercentage = 100 } = this;
      return this.getScore() * 100 >= passPercentage * this.getMaxScore();
    },
    answered() {
      const event = this.outcome('answered');
      event.data.statement.result.response = this.response();
      return event;
    },
    getXAPIData() {
      return { statement: this.answered().data.statement };
    },
    asked() {
      return plain(this.heading());
    },
    /** For a review: what was asked, what was answered, what would have been right. */
    review() {
      return {
        question: this.asked(),
        given: this.checked ? this.readable(this.answer) : '',
        right: this.rightAnswer(),
        score: this.checked ? this.getScore() : 0,
        max: this.getMaxScore(),
      };
    },
  });

  const sign = (words, kind) =>
    el('span', { class: `dd-sign dd-sign-${kind}` }, [
      el('span', { 'aria-hidden': 'true', text: kind === 'wrong' ? '✗ ' : '✓ ' }),
      { right: words.markRight, wrong: words.markWrong, answer: words.markAnswer }[kind],
    ]);

  /** A constructor whose prototype carries everything by itself: the core copies prototypes by enumeration. */
  const define = (Base, kind, setUp, methods) => {
    function Type(params, contentId, extras) {
      Base.call(this, params, contentId, extras);
      setUp.call(this);
    }
    Type.prototype = Object.assign(Object.create(Base.prototype), methods, { kind, constructor: Type });
    return Type;
  };

  return {
    Content,
    Question,
    define,
    plain,
    addWords,
    fold,
    accepts,
    combinations,
    fill,
    el,
    uid,
    html,
    picture,
    sound,
    sign,
    shuffled,
    isOrderOf,
    isBetween,
    mayBeInside,
    inside,
    range,
  };
})();
