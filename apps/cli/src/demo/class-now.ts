import { newId } from '@domdom/platform';
import type { classPlans } from './class-plans';
import type { DemoClass } from './make-classes';
import type { DemoPeople } from './make-people';
import type { DemoUnits } from './make-units';

const day = 86_400_000;
const minute = 60_000;
/** Sessions begin on a full five minutes. */
const step = 5 * minute;
/** Long enough to be found open by whoever tries the portal some time after its first start. */
const minutes = 180;
const learners = 12;

/**
 * A class in the portal's own room that goes on at `now` and again each day at the same time, two weeks long: so that
 * whoever tries the portal finds an open room, with one account that teaches and another that learns.
 */
export function classNow(units: DemoUnits, people: DemoPeople, now: Date): DemoClass {
  const unit = units.communes[0]!;
  const first = Math.floor(now.getTime() / step) * step;
  const local = new Date(first + 7 * 60 * minute);
  const plan: (typeof classPlans)[number] = {
    title: 'Hỏi gì đáp nấy: điện thoại và mạng, học từ nhà',
    topic: 'digital-skills',
    level: 'beginner',
    summary:
      'Mỗi ngày một buổi qua mạng: vướng chỗ nào trên điện thoại bạn giơ tay hỏi ngay, cùng làm bài và bình chọn với cả lớp.',
    days: ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'],
    at: local.toISOString().slice(11, 16),
    minutes,
    sessions: 14,
    mode: 'online',
    capacity: 60,
    demand: 1,
  };
  const near = people.learners.filter(({ unit: { path } }) => path.includes(unit.id));
  const hocvien = people.byUsername.get('hocvien')!;
  const registered = [hocvien, ...near.filter((person) => person !== hocvien).slice(0, learners - 1)];
  return {
    id: newId(),
    title: plan.title,
    topic: plan.topic,
    unit,
    partner: null,
    instructor: people.byUsername.get('giaovien')!,
    plan,
    sessions: Array.from({ length: plan.sessions }, (_, index) => ({
      id: newId(),
      startsAt: new Date(first + index * day),
      endsAt: new Date(first + index * day + minutes * minute),
    })),
    registrations: registered.map((person, index) => ({
      person,
      at: new Date(Math.max(person.joinedAt.getTime(), first - (2 * day - index * 30 * minute))),
      position: null,
    })),
    attendance: [],
  };
}
