import { formatWeekdayTime } from '@domdom/platform';
import { ButtonLink } from '../components/button';
import { Card, CardGrid } from '../components/card';
import { EmptyState } from '../components/empty-state';
import { FilterList } from '../components/filter-list';
import { SearchForm } from '../components/forms';
import { Link } from '../components/link';
import { LiveFilter } from '../components/live-filter';
import { Pager } from '../components/pager';
import { PlaceList, PlacesLeft } from '../components/place-list';
import { countWords, ResultCount } from '../components/result-count';
import { Tabs } from '../components/tabs';
import { Tag } from '../components/tag';
import { CourseArt, TopicGrid, TopicTag } from '../components/topic-art';
import { type Topic, topics } from '../components/topics';
import { usePage } from '../page-context';
import { useSay } from './use-say';

const course = { vi: 'khóa học', en: ['course', 'courses'] } as const;
const startsAt = new Date('2026-11-24T12:30:00Z');
const titles: Record<Topic, readonly [string, string]> = {
  general: ['Đọc và viết cho người lớn', 'Reading and writing for adults'],
  science: ['Nước sạch từ suối đến nhà', 'Clean water from spring to home'],
  law: ['Quyền của bạn về đất đai', 'Your rights to land'],
  'essential-skills': ['Quản lý tiền trong nhà', 'Managing money at home'],
  'digital-skills': ['Nộp hồ sơ trên Cổng dịch vụ công', 'Sending papers to public services online'],
  'green-skills': ['Ủ phân từ rác bếp', 'Compost from kitchen waste'],
  'family-safety': ['Nhà là nơi an toàn', 'Home is a safe place'],
  work: ['May vá gia đình', 'Sewing at home'],
};

/** Cards with the picture of each topic; a card says when, where, who and how many places are left. */
export function SampleCards() {
  const say = useSay();
  const { language } = usePage();
  return (
    <CardGrid>
      {topics.map((topic, index) => (
        <Card
          key={topic}
          title={say(...(titles[topic] as [string, string]))}
          href={`/components?topic=${topic}`}
          featured={index === 0}
          art={<CourseArt topic={topic} id={topic} />}
          tags={
            <>
              <TopicTag topic={topic} />
              {index === 0 && <Tag look="firefly">{say('Mới', 'New')}</Tag>}
            </>
          }
          facts={[
            { icon: 'clock', text: formatWeekdayTime(language, startsAt) },
            {
              icon: 'map-pin',
              text: say('Trung tâm học tập cộng đồng xã Mường Lống', 'Learning centre of Mường Lống commune'),
            },
            { icon: 'user', text: say('Cô Lò Thị Mẩy', 'Ms Lò Thị Mẩy') },
            { icon: 'users', text: <PlacesLeft left={index === 2 ? 0 : 4 + index} /> },
          ]}
          action={
            <ButtonLink href="/components" full about={say(...(titles[topic] as [string, string]))}>
              {index === 2 ? say('Ghi tên chờ', 'Join the waiting list') : say('Xem lớp', 'See the class')}
            </ButtonLink>
          }
        />
      ))}
    </CardGrid>
  );
}

/** Lists: searched, filtered by link, counted, paged, and empty. */
export function SampleLists() {
  const say = useSay();
  const { language } = usePage();
  return (
    <>
      <SearchForm
        action="/components"
        label={say('Tìm khóa học', 'Find a course')}
        hint={say('Gõ có dấu hay không dấu đều được.', 'With or without tone marks.')}
        value="may"
      />
      <TopicGrid
        items={topics.map((topic, index) => ({
          topic,
          href: `/components?topic=${topic}`,
          count: countWords(language, 12 + index, course),
          current: topic === 'law',
        }))}
      />
      <h3>{say('Lọc', 'Filters')}</h3>
      <FilterList
        title={say('Cách học', 'How to learn')}
        options={[
          { label: say('Tất cả', 'All'), href: '/components?how=all', count: 37 },
          { label: say('Gần nhà', 'Near home'), href: '/components?how=near', count: 25, current: true },
          { label: say('Trên điện thoại', 'On the phone'), href: '/components?how=phone', count: 12 },
        ]}
        clearHref="/components"
      />
      <Tabs
        label={say('Các phần của lớp', 'Parts of the class')}
        tabs={[
          { label: say('Giới thiệu', 'About'), href: '/components?tab=1', current: true },
          { label: say('Học viên', 'Learners'), href: '/components?tab=2', count: 18 },
          { label: say('Điểm danh', 'Attendance'), href: '/components?tab=3' },
        ]}
      />
      <ResultCount count={25} noun={course} query="may" />
      <PlaceList
        places={[
          {
            id: '1',
            name: say('Trung tâm học tập cộng đồng xã Mường Lống', 'Learning centre of Mường Lống commune'),
            href: '/components',
            address: say('Bản Mường Lống 1, tỉnh Nghệ An', 'Mường Lống 1 village, Nghệ An'),
            distance: '2,3 km',
            directionsHref: 'https://www.openstreetmap.org/',
          },
          {
            id: '2',
            name: say('Nhà văn hóa bản Xám Xúm', 'Hall of Xám Xúm village'),
            address: say('Bản Xám Xúm, tỉnh Nghệ An', 'Xám Xúm village, Nghệ An'),
          },
        ]}
      />
      <Pager previous="/components?before=1" next="/components?after=9" />
      <h3>{say('Danh sách dài', 'A long list')}</h3>
      <LiveFilter>
        {['Điện Biên', 'Nghệ An', 'Lào Cai', 'Đắk Lắk'].map((name) => (
          <li key={name}>
            <Link href={`/components?province=${encodeURIComponent(name)}`}>{name}</Link>
          </li>
        ))}
      </LiveFilter>
      <h3>{say('Danh sách trống', 'An empty list')}</h3>
      <EmptyState
        title={say('Bạn chưa đăng ký lớp nào', 'You have not registered for a class yet')}
        action={
          <ButtonLink href="/components">{say('Tìm lớp gần nhà', 'Find a class near home')}</ButtonLink>
        }
      >
        <p>{say('Có 25 lớp đang mở quanh bạn.', 'There are 25 open classes around you.')}</p>
      </EmptyState>
    </>
  );
}
