/** The accounts with which a newcomer looks at the portal from every side; named in the README. */
export const demoPassword = 'hoc-suot-doi-2026';

export interface DemoAccount {
  username: string;
  fullName: string;
  role: { vi: string; en: string };
  grant: 'administrator' | 'official' | 'instructor' | null;
  /** Where the role holds (or the person lives). */
  at: 'portal' | 'centre' | 'province' | 'commune' | 'women';
}

export const demoAccounts: DemoAccount[] = [
  {
    username: 'quantri',
    fullName: 'Phạm Minh Quân',
    role: { vi: 'Quản trị', en: 'Administrator' },
    grant: 'administrator',
    at: 'portal',
  },
  {
    username: 'trunguong',
    fullName: 'Lê Thanh Hà',
    role: { vi: 'Cán bộ trung ương', en: 'Central official' },
    grant: 'official',
    at: 'centre',
  },
  {
    username: 'canbotinh',
    fullName: 'Hoàng Văn Sơn',
    role: { vi: 'Cán bộ tỉnh', en: 'Province official' },
    grant: 'official',
    at: 'province',
  },
  {
    username: 'canboxa',
    fullName: 'Giàng Thị Mỷ',
    role: { vi: 'Cán bộ xã', en: 'Commune official' },
    grant: 'official',
    at: 'commune',
  },
  {
    username: 'phunuxa',
    fullName: 'Vàng Thị Xuân',
    role: { vi: 'Cán bộ Hội Phụ nữ xã', en: "Women's Union official" },
    grant: 'official',
    at: 'women',
  },
  {
    username: 'giaovien',
    fullName: 'Nguyễn Thị Thu Thảo',
    role: { vi: 'Hướng dẫn viên', en: 'Instructor' },
    grant: 'instructor',
    at: 'commune',
  },
  {
    username: 'hocvien',
    fullName: 'Lò Thị Hạnh',
    role: { vi: 'Người học', en: 'Learner' },
    grant: null,
    at: 'commune',
  },
  {
    username: 'nguoimoi',
    fullName: 'Trần Văn Bình',
    role: { vi: 'Người mới, chưa học gì', en: 'Newcomer' },
    grant: null,
    at: 'commune',
  },
];
