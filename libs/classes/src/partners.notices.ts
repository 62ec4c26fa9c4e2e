import { defineNotices } from '@domdom/notifications';

interface Asked {
  /** Empty for a class that is kept secret. */
  title: string;
  unit: string;
}

const lop = (p: Asked) => (p.title ? `lớp “${p.title}”` : 'một lớp học');
const theClass = (p: Asked) => (p.title ? `the class “${p.title}”` : 'a class');

export const partnerNotices = defineNotices('classes.partner', {
  asked: {
    vi: (p: Asked) => `${p.unit} mời đơn vị bạn cùng tổ chức ${lop(p)}. Hãy trả lời trên trang lớp.`,
    en: (p: Asked) => `${p.unit} asks your unit to hold ${theClass(p)} with them. Please answer on its page.`,
  },
  accepted: {
    vi: (p: Asked) => `${p.unit} nhận lời cùng tổ chức ${lop(p)}.`,
    en: (p: Asked) => `${p.unit} agrees to hold ${theClass(p)} with you.`,
  },
  declined: {
    vi: (p: Asked) => `${p.unit} chưa nhận lời cùng tổ chức ${lop(p)}.`,
    en: (p: Asked) => `${p.unit} does not hold ${theClass(p)} with you.`,
  },
  askedNoMore: {
    vi: (p: Asked) => `${p.unit} không còn mời đơn vị bạn cùng tổ chức ${lop(p)}.`,
    en: (p: Asked) => `${p.unit} no longer asks your unit to hold ${theClass(p)} with them.`,
  },
});
