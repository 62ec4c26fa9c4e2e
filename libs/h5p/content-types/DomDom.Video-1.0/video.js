/* A video that stops at moments where something is to be read or answered. Goes on where it was left. */
DomDom.Video = (() => {
  const C = DomDom.Common;
  C.addWords({
    vi: {
      play: 'Phát',
      pause: 'Tạm dừng',
      rewind: 'Lùi 10 giây',
      goOn: 'Xem tiếp',
      captionsOn: 'Phụ đề',
      transcript: 'Lời trong video',
      place: 'Vị trí trong video',
      placeText: '@time trên @total',
      moments: 'Các mốc dừng',
      moment: 'Mốc @time',
      momentDone: 'đã xong',
      momentLater: 'chưa tới',
      videoError: 'Không mở được video. Bạn có thể đọc lời và trả lời ở các mốc bên dưới.',
    },
    en: {
      play: 'Play',
      pause: 'Pause',
      rewind: 'Back 10 seconds',
      goOn: 'Go on watching',
      captionsOn: 'Captions',
      transcript: 'Words of the video',
      place: 'Place in the video',
      placeText: '@time of @total',
      moments: 'Moments',
      moment: 'Moment @time',
      momentDone: 'done',
      momentLater: 'not reached yet',
      videoError: 'The video cannot be opened. You can read its words and answer at the moments below.',
    },
  });

  /** "1:05" and "65" are 65; what is no time is the beginning. `secondsOf` of src/scoring/video.ts is the same. */
  const secondsOf = (time) => {
    const text = C.plain(time);
    if (!/^\d{1,5}(:\d{1,2}){0,2}$/.test(text)) return 0;
    return text.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
  };
  const clock = (seconds) => {
    const whole = Math.floor(seconds);
    const two = (n) => String(n).padStart(2, '0');
    const hours = Math.floor(whole / 3600);
    const minutes = Math.floor(whole / 60) % 60;
    return `${hours ? `${hours}:${two(minutes)}` : minutes}:${two(whole % 60)}`;
  };

  const TIME = '((?:\\d{1,3}:)?\\d{1,3}:\\d{2}(?:[.,]\\d{1,3})?)';
  const ARROW = new RegExp(`^${TIME}[ \\t]*-->[ \\t]*${TIME}`);
  const LINE = new RegExp(`^${TIME}[ \\t]+(.+)$`);
  const exactly = (time) =>
    time
      .replace(',', '.')
      .split(':')
      .reduce((sum, part) => sum * 60 + Number(part), 0);
  /** How long words stay when nothing says it. */
  const STAYS = 6;
  /** Cues of WebVTT, or of lines that begin with a time: `[{from, to, text}]`. */
  const cuesOf = (source) => {
    const cues = [];
    let open = null;
    C.plain(source)
      .split(/\r\n|\r|\n/)
      .forEach((line) => {
        const text = line.trim();
        const arrow = ARROW.exec(text);
        const simple = arrow ? null : LINE.exec(text);
        if (arrow) open = { from: exactly(arrow[1]), to: exactly(arrow[2]), text: '' };
        else if (simple) open = { from: exactly(simple[1]), text: simple[2] };
        else if (open && text) open.text += `${open.text ? '\n' : ''}${text}`;
        else open = null;
        if (open && !cues.includes(open)) cues.push(open);
      });
    cues.forEach((cue, i) => {
      const next = cues[i + 1];
      if (cue.to === undefined) cue.to = next ? Math.min(next.from, cue.from + STAYS) : cue.from + STAYS;
    });
    return cues.filter((cue) => cue.text && cue.to > cue.from);
  };

  /** How often the place in the video is kept while it plays, in seconds. */
  const KEEP = 5;
  const isTime = (value) => C.isBetween(value, 0, 360000);

  const setUp = function () {
    const state = this.extras.previousState || {};
    this.allowSkip = this.behaviour.allowSkip === true;
    this.moments = this.moments.slice(0, this.steps.length);
    // Without any moment there is still the film to be seen.
    this.isQuestion = true;
    this.time = isTime(state.time) ? state.time : 0;
    this.furthest = Math.max(this.time, isTime(state.furthest) ? state.furthest : 0);
    this.watched = state.watched === true;
    /** Moments that were gone past without being done. */
    this.past = [];
  };

  return C.define(DomDom.Holder, 'video', setUp, {
    contents() {
      this.moments = (Array.isArray(this.params.moments) ? this.params.moments : [])
        .filter((moment) => moment && C.mayBeInside(moment.content))
        .map((moment) => ({ ...moment, at: secondsOf(moment.at) }))
        .sort((a, b) => a.at - b.at);
      return this.moments.map((moment) => moment.content);
    },
    isTogether: () => true,
    allowsRetry() {
      return this.behaviour.retryQuestions !== false;
    },
    describe: () => ({ type: 'http://adlnet.gov/expapi/activities/media' }),
    isAnswered() {
      return this.done;
    },
    ownState() {
      const { time, furthest, watched } = this;
      if (!time && !watched) return undefined;
      return { time: Math.floor(time), furthest: Math.floor(furthest), watched };
    },

    /* What is on the page. */

    introduce() {
      const heading = C.plain(this.params.heading);
      if (heading) this.root.append(C.el('h2', { text: heading }));
    },
    layPage() {
      const { params } = this;
      this.current = undefined;
      const file = (Array.isArray(params.video) ? params.video : []).filter((one) => one && one.path)[0];
      this.trouble = C.el('p', { class: 'dd-trouble', role: 'status' });
      this.film = C.el('video', {
        class: 'dd-screen',
        playsinline: true,
        preload: 'metadata',
        'aria-label': this.getTitle(),
        src: file && H5P.getPath(file.path, this.contentId),
      });
      this.panel = C.el('section', { class: 'dd-panel', tabindex: '-1' });
      this.panel.hidden = true;
      this.outcomePlace = C.el('div', { class: 'dd-outcome', role: 'status', tabindex: '-1' });
      this.root.append(
        C.el('div', { class: 'dd-film' }, [this.film, this.panel]),
        this.controls(),
        this.trouble,
        ...this.marks(),
        ...this.wordsOfVideo(),
        this.outcomePlace,
      );
      this.addCaptions();
      this.listen();
      if (!file) this.failed();
      if (this.done) this.showResult();
    },
    controls() {
      const { words } = this;
      this.playButton = this.button(words.play, () => this.toggle());
      this.playButton.classList.add('dd-listen');
      this.rewindButton = this.button(words.rewind, () => this.seek(this.film.currentTime - 10), true);
      this.line = C.el('input', {
        type: 'range',
        class: 'dd-line-input',
        'aria-label': words.place,
        min: 0,
        max: 1,
        step: 1,
        value: 0,
        oninput: () => this.seek(Number(this.line.value)),
      });
      this.clockText = C.el('span', { class: 'dd-time' });
      this.ticks = C.el('div', { class: 'dd-ticks', 'aria-hidden': 'true' });
      this.controlBox = C.el('div', { class: 'dd-controls' }, [
        C.el('div', { class: 'dd-timeline' }, [this.line, this.ticks]),
        this.clockText,
        C.el('div', { class: 'dd-actions' }, [this.playButton, this.rewindButton]),
      ]);
      return this.controlBox;
    },
    marks() {
      if (!this.steps.length) return [];
      this.markButtons = this.steps.map((_, i) => this.button('', () => this.visit(i), true));
      const label = C.el('h3', { text: this.words.moments, id: C.uid() });
      return [
        label,
        C.el(
          'ul',
          { class: 'dd-marks', 'aria-labelledby': label.id },
          this.markButtons.map((button) => C.el('li', {}, [button])),
        ),
      ];
    },
    wordsOfVideo() {
      if (!C.plain(this.params.transcript)) return [];
      return [
        C.el('details', { class: 'dd-transcript', ontoggle: () => this.changed() }, [
          C.el('summary', { text: this.words.transcript }),
          C.el('div', { class: 'dd-prose' }, [C.html(this.params.transcript)]),
        ]),
      ];
    },
    addCaptions() {
      const cues = cuesOf(this.params.captions);
      if (!cues.length || typeof VTTCue === 'undefined') return;
      const track = this.film.addTextTrack('captions', this.words.captionsOn, this.language);
      cues.forEach((cue) => {
        track.addCue(new VTTCue(cue.from, cue.to, cue.text));
      });
      // Shown below the film, as large as all other words: on a phone the browser's own would be tiny.
      track.mode = 'hidden';
      const shown = C.el('p', { class: 'dd-caption' });
      track.addEventListener('cuechange', () => {
        shown.textContent = Array.from(track.activeCues || [], (cue) => cue.text).join('\n');
      });
      const button = this.button(
        this.words.captionsOn,
        () => {
          shown.hidden = !shown.hidden;
          button.setAttribute('aria-pressed', String(!shown.hidden));
          this.changed();
        },
        true,
      );
      button.setAttribute('aria-pressed', 'true');
      this.controlBox.before(shown);
      this.rewindButton.after(button);
    },

    /* Playing. */

    listen() {
      const on = (name, act) => this.film.addEventListener(name, act);
      on('loadedmetadata', () => {
        if (this.time) this.film.currentTime = this.time;
        this.placeTicks();
        this.refresh();
        this.changed();
      });
      on('durationchange', () => this.placeTicks());
      on('play', () => {
        if (this.current !== undefined) this.close();
        this.refresh();
      });
      on('pause', () => {
        this.refresh();
        this.save();
      });
      on('timeupdate', () => this.follow());
      on('ended', () => this.reachEnd());
      on('error', () => this.failed());
    },
    total() {
      const { duration } = this.film;
      // A film that a browser recorded does not say how long it is before it was played.
      const last = this.moments.length ? this.moments[this.moments.length - 1].at : 0;
      return Number.isFinite(duration) && duration > 0 ? duration : Math.max(last, this.furthest, 1);
    },
    placeTicks() {
      this.ticks.replaceChildren(
        ...this.moments.map(({ at }) => {
          const tick = C.el('span', { class: 'dd-tick' });
          tick.style.insetInlineStart = `${Math.min(100, (at / this.total()) * 100)}%`;
          return tick;
        }),
      );
    },
    /** How far one may go by oneself: to what was seen, and not past what is still to be done. */
    limit() {
      if (this.allowSkip) return this.total();
      const waiting = this.moments.filter((_, i) => !this.isPartDone(this.steps[i])).map(({ at }) => at);
      return Math.min(this.furthest, ...waiting);
    },
    seek(seconds) {
      const to = Math.max(0, Math.min(seconds, this.limit()));
      if (this.current !== undefined) this.close();
      this.past = this.past.filter((i) => this.moments[i].at < to);
      this.film.currentTime = to;
      this.time = to;
      this.refresh();
    },
    toggle() {
      if (!this.film.paused) {
        this.film.pause();
        return;
      }
      const due = this.due(this.film.currentTime);
      if (due < 0) this.play();
      else this.openMoment(due);
    },
    play() {
      const playing = this.film.play();
      if (playing) playing.catch(() => this.refresh());
    },
    /** The first moment up to a time that waits to be done; -1 when none does. */
    due(time) {
      return this.steps.findIndex(
        (step, i) => this.moments[i].at <= time && !this.isPartDone(step) && !this.past.includes(i),
      );
    },
    follow() {
      const before = this.time;
      this.time = this.film.currentTime;
      this.furthest = Math.max(this.furthest, this.time);
      const due = this.due(this.time);
      if (due >= 0 && !this.film.paused) this.openMoment(due);
      if (Math.floor(before / KEEP) !== Math.floor(this.time / KEEP)) this.save();
      this.refresh();
    },
    reachEnd() {
      this.watched = true;
      this.furthest = Math.max(this.furthest, this.film.currentTime);
      this.goOnAtEnd();
    },
    /** What was not shown yet because it lies past the end is shown now; then it is over. */
    goOnAtEnd() {
      const due = this.due(Infinity);
      if (due >= 0) this.openMoment(due);
      else if (!this.done || this.sentScore !== this.getScore()) this.conclude();
      this.save();
    },
    /** Without the film there are still its words and its questions. */
    failed() {
      this.trouble.textContent = this.words.videoError;
      this.controlBox.hidden = true;
      this.film.hidden = true;
      this.watched = true;
      this.furthest = Infinity;
      this.refresh();
      this.changed();
    },

    /* Moments. */

    titleOf(i) {
      const { title, at } = this.moments[i];
      return C.plain(title) || C.fill(this.words.moment, { time: clock(at) });
    },
    visit(i) {
      if (this.moments[i].at > this.limit() && !this.isPartDone(this.steps[i])) return;
      if (this.film.readyState) this.film.currentTime = Math.min(this.moments[i].at, this.total());
      this.openMoment(i);
    },
    openMoment(i) {
      this.film.pause();
      this.current = i;
      const step = this.steps[i];
      const title = this.titleOf(i);
      const holder = C.el('div');
      this.goOnButton = this.button('', () => this.goOn());
      this.panel.setAttribute('aria-label', title);
      this.panel.replaceChildren(
        C.el('h3', { text: title }),
        holder,
        C.el('div', { class: 'dd-actions' }, [this.goOnButton]),
      );
      this.panel.hidden = false;
      this.start(step, holder);
      this.refresh();
      this.changed();
      this.panel.focus();
      this.save();
    },
    close() {
      if (!this.past.includes(this.current)) this.past.push(this.current);
      this.current = undefined;
      this.panel.hidden = true;
      this.panel.replaceChildren();
      this.changed();
    },
    goOn() {
      const step = this.steps[this.current];
      if (step.finish) step.finish();
      this.close();
      this.refresh();
      if (this.film.ended || this.film.hidden) {
        const due = this.due(Infinity);
        if (due >= 0 && this.film.hidden) this.markButtons[due].focus();
        else this.goOnAtEnd();
        return;
      }
      this.playButton.focus();
      this.play();
    },
    /** Done when it was seen to the end and every moment is done. */
    settle() {
      if (!this.watched || !this.steps.every((step) => this.isPartDone(step))) return;
      if (this.done && this.sentScore === this.getScore()) return;
      // While a moment is open its own feedback is being read; "go on" leads to the end.
      if (this.current !== undefined && !this.done) return;
      this.complete();
      if (this.root) this.showResult();
    },
    finish() {
      this.settle();
    },
    refresh() {
      if (!this.film) return;
      const { words } = this;
      const playing = !this.film.paused;
      const time = Math.min(this.film.currentTime || this.time, this.total());
      this.playButton.textContent = playing ? words.pause : words.play;
      this.playButton.classList.toggle('dd-playing', playing);
      this.line.max = String(Math.max(1, Math.floor(this.total())));
      this.line.value = String(Math.floor(time));
      const said = C.fill(words.placeText, { time: clock(time), total: clock(this.total()) });
      this.line.setAttribute('aria-valuetext', said);
      this.clockText.textContent = said;
      this.steps.forEach((step, i) => {
        this.refreshMark(step, i);
      });
      if (this.current === undefined) return;
      const waiting = this.isWaiting(this.steps[this.current]);
      this.goOnButton.textContent = waiting ? words.skip : words.goOn;
      this.goOnButton.classList.toggle('dd-quiet', waiting);
      this.goOnButton.hidden = waiting && !this.allowSkip;
    },
    refreshMark(step, i) {
      const { words } = this;
      const { at, title } = this.moments[i];
      const done = this.isPartDone(step);
      const later = !done && at > this.limit();
      const button = this.markButtons[i];
      const text = `${done ? '✓ ' : ''}${clock(at)}${C.plain(title) ? ` ${C.plain(title)}` : ''}`;
      if (button.textContent !== text) button.textContent = text;
      const note = done ? words.momentDone : later ? words.momentLater : '';
      button.setAttribute('aria-label', `${text.replace('✓ ', '')}${note ? ` (${note})` : ''}`);
      button.setAttribute('aria-disabled', String(later));
    },

    /* The end. */

    focusStart() {
      this.playButton.focus();
    },
    putResult(shown) {
      this.outcomePlace.replaceChildren(...shown);
    },
    conclude() {
      this.complete();
      if (!this.root) return;
      this.showResult();
      this.outcomePlace.focus();
    },
    resetTask() {
      this.time = 0;
      this.furthest = 0;
      this.watched = false;
      this.past = [];
      this.current = undefined;
      DomDom.Holder.prototype.resetTask.call(this);
    },
  });
})();
