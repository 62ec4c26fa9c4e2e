import type { UnitKind } from '@domdom/organisations';

/** The 34 provinces and centrally run cities since 1 July 2025. */
export const provinces: { name: string; kind: UnitKind }[] = [
  ...['Hà Nội', 'Hải Phòng', 'Huế', 'Đà Nẵng', 'Hồ Chí Minh', 'Cần Thơ'].map((name) => ({
    name: `Thành phố ${name}`,
    kind: 'city' as const,
  })),
  ...[
    'Lai Châu',
    'Điện Biên',
    'Sơn La',
    'Lạng Sơn',
    'Cao Bằng',
    'Tuyên Quang',
    'Lào Cai',
    'Thái Nguyên',
    'Phú Thọ',
    'Bắc Ninh',
    'Hưng Yên',
    'Ninh Bình',
    'Quảng Ninh',
    'Thanh Hóa',
    'Nghệ An',
    'Hà Tĩnh',
    'Quảng Trị',
    'Quảng Ngãi',
    'Gia Lai',
    'Khánh Hòa',
    'Lâm Đồng',
    'Đắk Lắk',
    'Đồng Nai',
    'Tây Ninh',
    'Vĩnh Long',
    'Đồng Tháp',
    'Cà Mau',
    'An Giang',
  ].map((name) => ({ name: `Tỉnh ${name}`, kind: 'province' as const })),
];

/** Provinces in which the demonstration has communes; the names of the communes are made up. */
export const livelyProvinces: { province: string; communes: { name: string; kind: UnitKind }[] }[] = [
  { province: 'Tỉnh Lào Cai', communes: commune('Xã Suối Mây', 'Xã Bản Hoa', 'Phường Cầu Mới') },
  { province: 'Tỉnh Điện Biên', communes: commune('Xã Nậm Xanh', 'Xã Mường Sáng', 'Xã Pá Lau') },
  { province: 'Tỉnh Sơn La', communes: commune('Xã Chiềng Đào', 'Xã Mường Lúa') },
  { province: 'Tỉnh Cao Bằng', communes: commune('Xã Thác Bạc', 'Xã Đồng Hạt Dẻ') },
  { province: 'Tỉnh Phú Thọ', communes: commune('Xã Đồi Cọ', 'Xã Sông Lành', 'Phường Hòa Tiến') },
  { province: 'Thành phố Hà Nội', communes: commune('Phường Hồ Sen', 'Phường Cây Sấu', 'Xã Bãi Dâu') },
  { province: 'Tỉnh Nghệ An', communes: commune('Xã Làng Sen Vàng', 'Xã Mường Cát', 'Phường Biển Lặng') },
  { province: 'Thành phố Huế', communes: commune('Phường Cầu Ngói', 'Xã Phá Rộng') },
  { province: 'Tỉnh Gia Lai', communes: commune('Xã Plei Nắng', 'Xã Đồi Thông') },
  { province: 'Tỉnh Đắk Lắk', communes: commune('Xã Hoa Cà Phê', 'Xã Buôn Hồ Trăng') },
  { province: 'Thành phố Hồ Chí Minh', communes: commune('Phường Bến Hoa', 'Phường Rạch Dừa') },
  { province: 'Tỉnh An Giang', communes: commune('Xã Cù Lao Giữa', 'Xã Bảy Thốt Nốt') },
  { province: 'Tỉnh Cà Mau', communes: commune('Xã Rừng Đước', 'Xã Đất Mới Ven Sông') },
];

function commune(...names: string[]): { name: string; kind: UnitKind }[] {
  return names.map((name) => ({ name, kind: name.startsWith('Phường') ? 'ward' : 'commune' }));
}

/** Boards and branches below a commune. */
export const grassroots: { name: string; kind: UnitKind }[] = [
  { name: 'Chi hội thôn Đông', kind: 'branch' },
  { name: 'Chi hội thôn Đoài', kind: 'branch' },
  { name: 'Ban khuyến học dòng họ Nguyễn', kind: 'clan_board' },
  { name: 'Ban khuyến học trường tiểu học', kind: 'school_board' },
];
