import type { NewClassDto } from '../dto/class.dto';

/** What an organiser would fill in: six evenings from 24/11/2026 in a culture house with 20 places. */
export function classInput(unitId: string, given: Partial<NewClassDto> = {}): NewClassDto {
  return {
    unitId,
    title: 'Bình dân học vụ số',
    summary: 'Dùng điện thoại thông minh trong việc hằng ngày, cho người mới bắt đầu.',
    topic: 'digital-skills',
    level: 'beginner',
    language: 'vi',
    mode: 'in-person',
    venueName: 'Nhà văn hóa thôn Hạ',
    venueAddress: 'Thôn Hạ, xã Mường Hoa',
    venueKind: 'culture_house',
    capacity: 20,
    startsOn: '2026-11-24',
    startsAt: '19:30',
    minutes: 90,
    repeat: 'weekly',
    weekdays: ['tu', 'th'],
    count: 6,
    ...given,
  };
}
