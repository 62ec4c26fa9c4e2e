import type { DemoTopic } from './content/types';

/** What the demonstration's classes are; each is held in one commune or more. */
export const classPlans: {
  title: string;
  summary: string;
  topic: DemoTopic;
  level: 'beginner' | 'intermediate';
  days: ('MO' | 'TU' | 'WE' | 'TH' | 'FR' | 'SA' | 'SU')[];
  at: string;
  minutes: number;
  sessions: number;
  mode: 'in-person' | 'online' | 'hybrid';
  capacity: number;
  /** How strongly people want to come: above 1 there is a waiting list. */
  demand: number;
}[] = [
  {
    title: 'Bình dân học vụ số: điện thoại cho người mới',
    topic: 'digital-skills',
    level: 'beginner',
    summary:
      'Sáu buổi tối thong thả: mở máy, gọi hình cho con cháu, đọc tin, nhận biết cuộc gọi lừa đảo. Mang theo điện thoại của bạn.',
    days: ['TU', 'TH'],
    at: '19:30',
    minutes: 90,
    sessions: 6,
    mode: 'hybrid',
    capacity: 20,
    demand: 1.3,
  },
  {
    title: 'Nộp hồ sơ qua mạng không cần đi xa',
    topic: 'digital-skills',
    level: 'beginner',
    summary:
      'Cùng làm từng bước trên máy thật: đăng nhập, điền tờ khai, theo dõi hồ sơ. Có người ngồi cạnh giúp.',
    days: ['SA'],
    at: '08:00',
    minutes: 120,
    sessions: 4,
    mode: 'in-person',
    capacity: 16,
    demand: 0.9,
  },
  {
    title: 'Bán nông sản qua điện thoại',
    topic: 'work',
    level: 'beginner',
    summary:
      'Chụp ảnh cho đẹp, viết lời rao thật, gói hàng và tính giá. Mỗi người về với một gian hàng của mình.',
    days: ['WE'],
    at: '19:00',
    minutes: 90,
    sessions: 5,
    mode: 'in-person',
    capacity: 18,
    demand: 1.1,
  },
  {
    title: 'Nuôi gà an toàn sinh học',
    topic: 'work',
    level: 'intermediate',
    summary: 'Học ở chuồng nhà bác chi hội trưởng: chọn giống, làm đệm lót, phòng bệnh, ghi sổ thu chi.',
    days: ['SU'],
    at: '07:30',
    minutes: 120,
    sessions: 4,
    mode: 'in-person',
    capacity: 25,
    demand: 0.7,
  },
  {
    title: 'Nói chuyện với con tuổi mới lớn',
    topic: 'family-safety',
    level: 'beginner',
    summary:
      'Bốn buổi trò chuyện cho cha mẹ, ông bà: lắng nghe, đặt giới hạn mà không la mắng. Học qua mạng, tắt hình cũng được.',
    days: ['FR'],
    at: '20:00',
    minutes: 60,
    sessions: 4,
    mode: 'online',
    capacity: 40,
    demand: 0.8,
  },
  {
    title: 'Quyền của bạn trong gia đình',
    topic: 'law',
    level: 'beginner',
    summary:
      'Hỏi đáp về hôn nhân, đất đai, bạo lực gia đình với cán bộ tư pháp xã. Câu hỏi riêng được giữ kín.',
    days: ['SA'],
    at: '14:00',
    minutes: 90,
    sessions: 3,
    mode: 'hybrid',
    capacity: 30,
    demand: 0.6,
  },
  {
    title: 'Phân loại rác, ủ phân tại nhà',
    topic: 'green-skills',
    level: 'beginner',
    summary: 'Làm thử ngay tại sân nhà văn hóa: ba thùng, một hố ủ, sau bốn tuần có phân bón cho vườn rau.',
    days: ['SU'],
    at: '15:00',
    minutes: 90,
    sessions: 3,
    mode: 'in-person',
    capacity: 24,
    demand: 0.8,
  },
  {
    title: 'Đọc sách cùng con mỗi tối',
    topic: 'general',
    level: 'beginner',
    summary: 'Câu lạc bộ của trường tiểu học: mỗi tuần một cuốn, đọc to, đóng vai và vẽ lại câu chuyện.',
    days: ['TH'],
    at: '18:30',
    minutes: 60,
    sessions: 8,
    mode: 'in-person',
    capacity: 20,
    demand: 1.2,
  },
  {
    title: 'Sơ cứu và phòng đuối nước',
    topic: 'essential-skills',
    level: 'beginner',
    summary: 'Thực hành với cán bộ y tế: cầm máu, hóc nghẹn, đuối nước, khi nào gọi 115.',
    days: ['SA', 'SU'],
    at: '09:00',
    minutes: 120,
    sessions: 4,
    mode: 'in-person',
    capacity: 22,
    demand: 1,
  },
  {
    title: 'Vì sao trời mưa? Khoa học cho người lớn',
    topic: 'science',
    level: 'beginner',
    summary: 'Những thí nghiệm nhỏ bằng đồ trong bếp để hiểu thời tiết, vi khuẩn, điện trong nhà.',
    days: ['MO'],
    at: '19:30',
    minutes: 60,
    sessions: 4,
    mode: 'online',
    capacity: 35,
    demand: 0.5,
  },
];
