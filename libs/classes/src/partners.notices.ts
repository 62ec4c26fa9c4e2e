import { defineNotices } from '@domdom/notifications';

interface Asked {
  title: string;
  unit: string;
}

export const partnerNotices = defineNotices('classes.partner', {
  asked: {
    vi: (p: Asked) => `${p.unit} mời đơn vị bạn cùng tổ chức lớp “${p.title}”. Hãy trả lời trên trang lớp.`,
    en: (p: Asked) =>
      `${p.unit} asks your unit to hold the class “${p.title}” with them. Please answer on its page.`,
  },
  accepted: {
    vi: (p: Asked) => `${p.unit} nhận lời cùng tổ chức lớp “${p.title}”.`,
    en: (p: Asked) => `${p.unit} agrees to hold the class “${p.title}” with you.`,
  },
  declined: {
    vi: (p: Asked) => `${p.unit} chưa nhận lời cùng tổ chức lớp “${p.title}”.`,
    en: (p: Asked) => `${p.unit} does not hold the class “${p.title}” with you.`,
  },
});
