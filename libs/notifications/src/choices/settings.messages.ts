import { catalogue, type Labels } from '@domdom/platform';
import { usePage } from '@domdom/ui';
import type { Stopped } from '../mail/stop-links';
import type { NoticeKind } from '../send-options';
import type { Channel, ReminderTimes } from './choices';

export const settingsWords = catalogue({
  vi: {
    title: 'Cách nhận tin',
    lead: 'Chúng tôi báo cho bạn trong Đom Đóm. Bạn chọn thêm cách nhận khác ở đây.',
    noMail: 'Bạn chưa cho địa chỉ thư điện tử.',
    addMail: 'Thêm địa chỉ thư',
    reminders: 'Nhắc trước mỗi buổi học',
    quiet: 'Đừng báo vào ban đêm',
    quietHint: 'Tin trong giờ này đợi đến sáng. Buổi học sáng sớm bị hủy hay đổi giờ thì vẫn báo ngay.',
    quietFrom: 'Từ',
    quietTo: 'Đến',
    onlyPortal: 'Chỉ xem trong Đom Đóm',
    onlyPortalHint: 'Không gửi gì ra ngoài, dù bạn đã chọn ở trên.',
    language: 'Ngôn ngữ của tin',
    save: 'Lưu lựa chọn',
    saved: 'Đã lưu cách nhận tin.',
    devices: 'Báo trên máy này',
    devicesAbout:
      'Tin hiện lên màn hình điện thoại hay máy tính này, cả khi bạn không mở Đom Đóm. Ai cầm máy cũng thấy tin.',
    turnOn: 'Bật báo trên máy này',
    isOn: 'Máy này đang nhận tin của bạn.',
    isOff: 'Máy này chưa nhận tin.',
    blocked: 'Trình duyệt đang chặn. Bạn mở cài đặt của trình duyệt, cho phép Đom Đóm gửi thông báo.',
    unable: 'Trình duyệt này không nhận được tin. Trên iPhone, bạn thêm Đom Đóm vào màn hình chính trước.',
    failed: 'Chưa bật được. Bạn kiểm tra mạng rồi thử lại.',
    known: 'Máy đang nhận tin của bạn',
    none: 'Chưa có máy nào.',
    since: (date: string) => `từ ${date}`,
    remove: 'Dừng báo',
    removed: 'Máy đó không nhận tin của bạn nữa.',
    stopAll: 'Dừng mọi thư điện tử',
    stopTitle: 'Không nhận thư nữa',
    stopAbout: 'Bạn vẫn đọc được tin khi mở Đom Đóm.',
    stop: 'Dừng thư',
    stopped: 'Đã dừng',
    stoppedAbout: 'Bạn không nhận thư này nữa. Muốn nhận lại, bạn chọn trong phần Cách nhận tin.',
    settings: 'Chọn cách nhận tin',
  },
  en: {
    title: 'How you are told',
    lead: 'We tell you inside Đom Đóm. Choose other ways here.',
    noMail: 'You have not given an e-mail address.',
    addMail: 'Add an address',
    reminders: 'Remind me before each session',
    quiet: "Don't tell me at night",
    quietHint:
      'What happens in these hours waits until the morning. When an early session is cancelled or moved, you are told at once.',
    quietFrom: 'From',
    quietTo: 'To',
    onlyPortal: 'Only inside Đom Đóm',
    onlyPortalHint: 'Nothing is sent outside, whatever is chosen above.',
    language: 'Language of messages',
    save: 'Save choices',
    saved: 'Your choices are saved.',
    devices: 'On this device',
    devicesAbout:
      'Messages appear on the screen of this phone or computer, even when Đom Đóm is closed. Whoever holds the device sees them.',
    turnOn: 'Turn on for this device',
    isOn: 'This device gets your messages.',
    isOff: 'This device gets no messages yet.',
    blocked: 'The browser blocks this. Open its settings and allow notifications from Đom Đóm.',
    unable: 'This browser cannot get messages. On an iPhone, add Đom Đóm to the home screen first.',
    failed: 'That did not work. Check your connection and try again.',
    known: 'Devices that get your messages',
    none: 'None yet.',
    since: (date: string) => `since ${date}`,
    remove: 'Stop',
    removed: 'That device gets no more of your messages.',
    stopAll: 'Stop all e-mails',
    stopTitle: 'No more e-mails',
    stopAbout: 'You can still read everything inside Đom Đóm.',
    stop: 'Stop e-mails',
    stopped: 'Stopped',
    stoppedAbout: 'You get no more of these e-mails. To get them again, choose under How you are told.',
    settings: 'Choose how you are told',
  },
});

export const useSettingsWords = () => settingsWords[usePage().language];

export const kindLabels: Labels<NoticeKind> = {
  reminder: { vi: 'Nhắc giờ học', en: 'Reminders of classes' },
  change: {
    vi: 'Lớp đổi giờ, đổi chỗ, hủy buổi',
    en: 'A class moves, changes place or is cancelled',
  },
  news: { vi: 'Tin khác', en: 'Everything else' },
};

export const channelLabels: Labels<Channel> = {
  mail: { vi: 'Thư điện tử', en: 'E-mail' },
  push: { vi: 'Báo trên máy', en: 'On my device' },
  sms: { vi: 'Tin nhắn', en: 'Text message' },
};

export const timeLabels: Labels<ReminderTimes> = {
  both: { vi: 'Tối hôm trước và một giờ trước', en: 'The evening before and an hour before' },
  evening: { vi: 'Chỉ tối hôm trước', en: 'Only the evening before' },
  hour: { vi: 'Chỉ một giờ trước', en: 'Only an hour before' },
  none: { vi: 'Đừng nhắc tôi', en: "Don't remind me" },
};

export const stopQuestions: Labels<Stopped> = {
  reminder: { vi: 'Dừng thư nhắc giờ học?', en: 'Stop e-mails that remind you of classes?' },
  change: { vi: 'Dừng thư báo lớp thay đổi?', en: 'Stop e-mails about changes of classes?' },
  news: { vi: 'Dừng thư báo tin khác?', en: 'Stop other e-mails?' },
  all: { vi: 'Dừng mọi thư từ Đom Đóm?', en: 'Stop all e-mails from Đom Đóm?' },
};
