import { defineNotices } from '@domdom/notifications';

interface Suggested {
  title: string;
  /** The official who thinks of them. */
  name: string;
}

export const likelyNotices = defineNotices('recommendations-likely', {
  suggested: {
    vi: (p: Suggested) => `${p.name}, cán bộ nơi bạn ở, mời bạn học khóa “${p.title}”.`,
    en: (p: Suggested) => `${p.name}, an official where you live, invites you to the course “${p.title}”.`,
  },
});
