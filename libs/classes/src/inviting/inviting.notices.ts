import { defineNotices } from '@domdom/notifications';

interface Invited {
  title: string;
  unit: string;
}

export const invitingNotices = defineNotices('class-invitations', {
  invited: {
    vi: (p: Invited) => `${p.unit} mời bạn vào lớp “${p.title}”.`,
    en: (p: Invited) => `${p.unit} invites you to the class “${p.title}”.`,
  },
});
