/*
 * A branching story: one scene at a time, each with choices that lead to another or with an ending.
 * The answer is the way gone: [scene, choice] pairs, by their places in the content. `src/scoring/story.ts` reads
 * stories the same way and walks the same way again.
 */
DomDom.Branching = (() => {
  const C = DomDom.Common;
  const WORDS = {
    vi: {
      storyBack: 'Quay lại lựa chọn trước',
      storyRestart: 'Chơi lại từ đầu',
      storyBest: 'Xem con đường tốt nhất',
      storyChoose: 'Bạn làm gì tiếp?',
      storyChosen: 'Bạn đã chọn',
      storyEnd: 'Hết truyện',
      storyWay: 'Con đường bạn đã đi',
      storyBestWay: 'Con đường tốt nhất',
      storyPassed: 'Bạn đã đi tới một kết thúc tốt.',
      storyFailed: 'Vẫn còn kết thúc tốt hơn. Bạn thử đi đường khác nhé.',
      storyTrail: 'Cảnh thứ @n trên đường bạn đi',
    },
    en: {
      storyBack: 'Back to the last choice',
      storyRestart: 'Play again from the start',
      storyBest: 'Show the best way',
      storyChoose: 'What do you do?',
      storyChosen: 'You chose',
      storyEnd: 'The end',
      storyWay: 'The way you went',
      storyBestWay: 'The best way',
      storyPassed: 'You have reached a good ending.',
      storyFailed: 'There is a better ending. Try another way.',
      storyTrail: 'Scene @n on your way',
    },
  };
  const MOST_POINTS = 1000;
  /** Whoever goes round in circles longer than this has the circles forgotten: what is saved and sent stays small. */
  const LONGEST = 120;
  const MOST_DOTS = 12;

  const list = (value) => (Array.isArray(value) ? value.filter(Boolean) : []);
  const placeOf = (number, count) =>
    Number.isInteger(number) && number >= 1 && number <= count ? number - 1 : null;
  const pointsOf = (points) =>
    typeof points === 'number' && points > 0 ? Math.min(MOST_POINTS, Math.floor(points)) : 0;

  const scenesOf = (params) => {
    const given = list(params.scenes);
    return given.map((scene) => {
      const choices = list(scene.choices).map((choice) => ({
        text: C.plain(choice.text),
        feedback: C.plain(choice.feedback),
        to: placeOf(choice.goTo, given.length),
      }));
      const marked = scene.ends === true;
      return {
        given: scene,
        title: C.plain(scene.title),
        choices,
        ends: marked || choices.every(({ to }) => to === null),
        points: marked ? pointsOf(scene.points) : 0,
      };
    });
  };

  /** The scenes that a way leads through, as far as the story allows it. */
  const along = (scenes, way) => {
    const seen = scenes.length ? [0] : [];
    for (const [scene, choice] of way) {
      const at = seen[seen.length - 1];
      const taken = at === undefined || at !== scene || scenes[at].ends ? null : scenes[at].choices[choice];
      if (!taken || taken.to === null) return seen;
      seen.push(taken.to);
    }
    return seen;
  };

  /** A shortest way to each scene that can be reached. */
  const waysTo = (scenes) => {
    const ways = new Map(scenes.length ? [[0, []]] : []);
    ways.forEach((way, at) => {
      if (scenes[at].ends) return;
      scenes[at].choices.forEach(({ to }, choice) => {
        if (to !== null && !ways.has(to)) ways.set(to, [...way, [at, choice]]);
      });
    });
    return ways;
  };

  const isWay = (way) =>
    Array.isArray(way) &&
    way.every((pair) => Array.isArray(pair) && pair.length === 2 && pair.every(Number.isInteger));

  /** The way without its circles. */
  const straight = (way) => {
    const kept = [];
    way.forEach((step) => {
      const before = kept.findIndex(([scene]) => scene === step[0]);
      if (before >= 0) kept.splice(before);
      kept.push(step);
    });
    return kept;
  };

  const setUp = function () {
    this.words = { ...WORDS[this.language], ...this.words };
    const behaviour = this.params.behaviour || {};
    const pass = behaviour.passPercentage;
    this.passPercentage = pass >= 0 && pass <= 100 ? pass : 100;
    this.canGoBack = behaviour.allowBack !== false;
    this.scenes = scenesOf(this.params);
    const endings = [...waysTo(this.scenes)].filter(([at]) => this.scenes[at].ends);
    this.max = Math.max(0, ...endings.map(([at]) => this.scenes[at].points));
    this.bestWays = endings.filter(([at]) => this.scenes[at].points === this.max).map(([, way]) => way);
    const { answer } = this.previous;
    this.answer = isWay(answer) && along(this.scenes, answer).length === answer.length + 1 ? answer : [];
    if (!this.hasEnded()) this.checked = false;
  };

  return C.define(C.Question, 'branching', setUp, {
    getMaxScore() {
      return this.max;
    },
    getAnswerGiven() {
      return this.answer.length > 0;
    },
    /** Where the way so far leads; undefined for a story without scenes. */
    scene() {
      const seen = along(this.scenes, this.answer);
      return this.scenes[seen[seen.length - 1]];
    },
    hasEnded() {
      const scene = this.scene();
      return !scene || scene.ends;
    },
    grade(answer) {
      if (!isWay(answer)) return 0;
      const seen = along(this.scenes, answer);
      return seen.length === answer.length + 1 ? this.scenes[seen[seen.length - 1]].points : 0;
    },
    heading() {
      return this.params.heading;
    },
    attach($container) {
      const root = this.open($container, 'branching');
      if (C.plain(this.params.heading)) root.append(C.el('h2', { text: C.plain(this.params.heading) }));
      this.trail = C.el('p', { class: 'dd-trail' });
      this.stage = C.el('section', { class: 'dd-scene', tabindex: '-1' });
      const button = (word, run) =>
        C.el('button', { type: 'button', class: 'dd-button dd-quiet', text: this.words[word], onclick: run });
      this.backButton = button('storyBack', () => this.goTo(this.answer.slice(0, -1)));
      this.restartButton = button('storyRestart', () => {
        this.resetTask();
        this.stage.focus();
        this.save();
      });
      this.bestButton = button('storyBest', () => {
        this.showSolutions();
        this.stage.querySelector('.dd-best').focus();
        this.save();
      });
      const actions = [this.bestButton, this.restartButton, this.backButton];
      root.append(this.trail, this.stage, C.el('div', { class: 'dd-actions' }, actions));
      this.show();
      if (!this.isNested()) this.setActivityStarted();
    },
    show() {
      if (!this.root) return;
      const scene = this.scene();
      const ended = this.hasEnded();
      // Going back from an ending is trying again.
      this.backButton.hidden = !this.answer.length || (ended ? !this.canRetry : !this.canGoBack);
      this.restartButton.hidden = !this.answer.length || !this.canRetry;
      const best = ended && this.getScore() === this.max;
      this.bestButton.hidden = !ended || best || this.solved || !this.canSolve;
      this.showTrail();
      this.stage.replaceChildren(...(scene ? this.shown(scene, ended) : []));
      this.stage.classList.toggle('dd-ending', ended);
      this.changed();
    },
    /** How far one has come; how far there is to go nobody can say. */
    showTrail() {
      const n = this.answer.length + 1;
      this.trail.replaceChildren(
        C.el('span', { class: 'dd-hidden', text: C.fill(this.words.storyTrail, { n }) }),
        ...C.range(Math.min(n, MOST_DOTS)).map(() => C.el('span', { class: 'dd-dot', 'aria-hidden': true })),
      );
    },
    shown(scene, ended) {
      const { given, title } = scene;
      const id = C.uid();
      const said = this.lastChoice(`${id}-said`);
      this.stage.setAttribute('aria-labelledby', id);
      if (said) this.stage.setAttribute('aria-describedby', `${id}-said`);
      else this.stage.removeAttribute('aria-describedby');
      return [
        said,
        ended ? C.el('p', { class: 'dd-end-sign', text: this.words.storyEnd }) : null,
        C.el('h3', { id, text: title }),
        C.picture(given.picture, this.contentId, () => this.changed()),
        this.answer.length ? null : C.el('div', { class: 'dd-prose dd-intro' }, [C.html(this.params.intro)]),
        C.el('div', { class: 'dd-prose' }, [C.html(given.text)]),
        C.sound(given.sound, this.contentId, this.words, title),
        ...(ended ? this.ending() : this.choices(scene)),
      ].filter(Boolean);
    },
    lastChoice(id) {
      const last = this.answer[this.answer.length - 1];
      if (!last) return null;
      const { text, feedback } = this.scenes[last[0]].choices[last[1]];
      return C.el('div', { class: 'dd-said', id }, [
        C.el('p', { class: 'dd-chosen' }, [`${this.words.storyChosen}: `, C.el('strong', { text })]),
        feedback ? C.el('p', { text: feedback }) : null,
      ]);
    },
    choices(scene) {
      const ask = C.uid();
      const row = ({ text, to }, i) =>
        to === null
          ? null
          : C.el('li', {}, [
              C.el('button', {
                type: 'button',
                class: 'dd-way',
                text,
                onclick: () => this.choose(i),
              }),
            ]);
      return [
        C.el('p', { class: 'dd-ask', id: ask, text: this.words.storyChoose }),
        C.el('ul', { class: 'dd-ways', 'aria-labelledby': ask }, scene.choices.map(row)),
      ];
    },
    choose(choice) {
      const seen = along(this.scenes, this.answer);
      const way = [...this.answer, [seen[seen.length - 1], choice]];
      this.goTo(way.length > LONGEST ? straight(way) : way);
    },
    goTo(way) {
      this.answer = way;
      this.checked = this.hasEnded();
      this.solved = false;
      this.show();
      this.stage.focus();
      if (this.checked) this.tell();
      else this.save();
    },
    ending() {
      const { words, max } = this;
      const score = this.getScore();
      const passed = this.hasPassed();
      return [
        max
          ? C.el('div', { class: `dd-feedback dd-${passed ? 'right' : 'partly'}` }, [
              C.el('p', { class: 'dd-verdict', text: passed ? words.storyPassed : words.storyFailed }),
              C.el('p', { text: C.fill(words.score, { score, max }) }),
            ])
          : null,
        ...this.wayList(words.storyWay, this.answer, 'dd-gone'),
        ...(this.solved ? this.wayList(words.storyBestWay, this.bestWays[0] || [], 'dd-best') : []),
      ];
    },
    wayList(title, way, name) {
      const rows = along(this.scenes, way).map((at, i, seen) => {
        const taken = i < seen.length - 1 ? this.scenes[at].choices[way[i][1]] : null;
        return C.el('li', {}, [
          C.el('strong', { text: this.scenes[at].title }),
          taken ? C.el('span', { class: 'dd-line', text: `→ ${taken.text}` }) : null,
        ]);
      });
      return [
        C.el('h4', { text: title, class: name, tabindex: '-1' }),
        C.el('ol', { class: 'dd-way-list' }, rows),
      ];
    },
    clear() {
      this.answer = [];
    },
    interaction() {
      return {
        interactionType: 'performance',
        steps: this.scenes.map(({ title }, i) => ({
          id: String(i),
          description: { [this.language]: title.slice(0, 80) },
        })),
        correctResponsesPattern: this.bestWays.slice(0, 8).map((way) => this.written(way)),
      };
    },
    written: (way) => way.map(([scene, choice]) => `${scene}[.]${choice}`).join('[,]'),
    response() {
      return this.written(this.answer);
    },
    readable(answer) {
      return along(this.scenes, answer)
        .map((at, i, seen) =>
          i < seen.length - 1
            ? `${this.scenes[at].title} → ${this.scenes[at].choices[answer[i][1]].text}`
            : this.scenes[at].title,
        )
        .join('; ');
    },
    rightAnswer() {
      return this.readable(this.bestWays[0] || []);
    },
  });
})();
