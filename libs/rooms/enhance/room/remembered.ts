const names = { soundOnly: 'domdom.room.sound-only' };

/** What this device remembers from one class to the next. A browser that keeps nothing is no reason to stop. */
export const remembered = {
  soundOnly(): boolean {
    try {
      return localStorage.getItem(names.soundOnly) === '1';
    } catch {
      return false;
    }
  },
  rememberSoundOnly(on: boolean): void {
    try {
      if (on) localStorage.setItem(names.soundOnly, '1');
      else localStorage.removeItem(names.soundOnly);
    } catch {
      // Private windows of some browsers keep nothing.
    }
  },
};
