/** What somebody can choose about: reminders of what they joined, changes of it, and everything else. */
export type NoticeKind = 'reminder' | 'change' | 'news';

/** How a notice goes out. */
export interface SendOptions {
  /** `all`: through every channel that the person has and wants besides the portal's inbox; `inbox` by itself. */
  channels?: 'inbox' | 'all';
  /** What it is, for who wants some kinds and not others; `news` by itself. */
  kind?: NoticeKind;
  /**
   * Outside the portal nothing of it may be seen (subject of a mail, lock screen): only that there is something new.
   */
  private?: boolean;
  /**
   * Whether it wakes people: `true` always; a moment (when what it tells of begins) when the quiet hours end after it.
   * Otherwise it is held back during quiet hours.
   */
  urgent?: boolean | Date;
  /** After this moment it would help nobody any more and is sent nowhere outside the portal. */
  until?: Date;
  /** What it is about (`class-session:ID`), so that what has not gone out yet can be recalled. */
  about?: string;
  /** Whoever was told something under this key is not told it again. */
  once?: string;
}
