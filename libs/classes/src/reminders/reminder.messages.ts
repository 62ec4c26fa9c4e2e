import { catalogue } from '@domdom/platform';
import { usePage } from '@domdom/ui';

export const reminderWords = catalogue({
  vi: {
    discreet: 'Nhắc tôi kín đáo',
    discreetOff:
      'Chúng tôi không gửi gì về lớp này ra ngoài Đom Đóm. Nếu bạn muốn, chúng tôi gửi một tin chỉ nói “Bạn có tin mới trên Đom Đóm”.',
    discreetOn: 'Bạn đang nhận tin kín đáo: tin chỉ nói “Bạn có tin mới trên Đom Đóm”.',
    turnOn: 'Nhắc tôi kín đáo',
    turnOff: 'Đừng gửi gì nữa',
    saidOn: 'Chúng tôi sẽ nhắc bạn kín đáo.',
    saidOff: 'Chúng tôi không gửi gì về lớp này nữa.',
  },
  en: {
    discreet: 'Remind me discreetly',
    discreetOff:
      'We send nothing about this class outside Đom Đóm. If you want, we send a message that says only “There is something new for you on Đom Đóm”.',
    discreetOn: 'You get discreet messages: they say only “There is something new for you on Đom Đóm”.',
    turnOn: 'Remind me discreetly',
    turnOff: 'Send nothing any more',
    saidOn: 'We will remind you discreetly.',
    saidOff: 'We send nothing about this class any more.',
  },
});

export const useReminderWords = () => reminderWords[usePage().language];
