import { formatNumber, formatPercent } from '@domdom/platform';
import { BarChart, Donut, LineChart, Meter } from '../components/charts';
import { CodeBlock } from '../components/code-block';
import { DefinitionList } from '../components/definition-list';
import { Details } from '../components/details';
import { Link } from '../components/link';
import { ProgressBar, ProgressSteps, TaskList } from '../components/progress';
import { Stat, StatRow } from '../components/stat';
import { Table } from '../components/table';
import { Tag } from '../components/tag';
import { usePage } from '../page-context';
import { useSay } from './use-say';

/** Figures for officials. */
export function SampleFigures() {
  const say = useSay();
  const { language } = usePage();
  const number = (value: number) => formatNumber(language, value);
  const provinces = [
    { name: 'Nghệ An', members: 612_480, families: 402_116, share: 0.187 },
    { name: 'Lào Cai', members: 318_204, families: 190_377, share: 0.179 },
    { name: 'Điện Biên', members: 128_911, families: 71_050, share: 0.201 },
  ];
  const total = (key: 'members' | 'families') => provinces.reduce((sum, province) => sum + province[key], 0);
  return (
    <>
      <StatRow>
        <Stat icon="users" value={number(1_059_595)} label={say('hội viên', 'members')} />
        <Stat
          icon="home"
          value={number(663_543)}
          label={say('gia đình học tập', 'learning families')}
          trend="up"
          note={say('hơn quý trước 4.120', '4,120 more than last quarter')}
        />
        <Stat
          icon="class"
          value={number(25)}
          label={say('lớp đang mở', 'open classes')}
          trend="down"
          note={say('ít hơn tháng trước 3', '3 fewer than last month')}
        />
      </StatRow>
      <Table
        caption={say('Hội viên và gia đình học tập, quý III/2026', 'Members and learning families, Q3 2026')}
        rows={provinces}
        rowKey={(row) => row.name}
        sort={{
          key: 'members',
          direction: 'descending',
          href: (key, direction) => `/components?sort=${key}&direction=${direction}`,
        }}
        csvHref="/components.csv"
        columns={[
          { key: 'name', label: say('Tỉnh', 'Province'), cell: (row) => row.name, sortable: true },
          {
            key: 'members',
            label: say('Hội viên', 'Members'),
            cell: (row) => number(row.members),
            numeric: true,
            sortable: true,
            sum: number(total('members')),
          },
          {
            key: 'families',
            label: say('Gia đình học tập', 'Learning families'),
            cell: (row) => number(row.families),
            numeric: true,
            sortable: true,
            sum: number(total('families')),
          },
          {
            key: 'share',
            label: say('Tỉ lệ dân số', 'Share of people'),
            cell: (row) => formatPercent(language, row.share),
            numeric: true,
          },
        ]}
      />
      <Table
        caption={say('Học viên của lớp', 'Learners of the class')}
        narrow="stack"
        rows={[
          { name: 'Lò Thị Mẩy', village: 'Mường Lống 1', state: say('Có mặt', 'Present') },
          { name: 'Vừ A Dính', village: 'Xám Xúm', state: say('Vắng', 'Absent') },
        ]}
        rowKey={(row) => row.name}
        columns={[
          { key: 'name', label: say('Họ và tên', 'Name'), cell: (row) => row.name },
          { key: 'village', label: say('Bản', 'Village'), cell: (row) => row.village },
          { key: 'state', label: say('Hôm nay', 'Today'), cell: (row) => <Tag>{row.state}</Tag> },
        ]}
      />
      <div class="two">
        <BarChart
          title={say('Lớp theo chủ đề', 'Classes by topic')}
          description={say('Kỹ năng số có nhiều lớp nhất.', 'Digital skills has the most classes.')}
          valueLabel={say('Số lớp', 'Classes')}
          data={[
            {
              label: say('Kỹ năng số và dịch vụ công trực tuyến', 'Digital skills and public services'),
              value: 48,
            },
            { label: say('Kỹ năng xanh', 'Green skills'), value: 31 },
            { label: say('Gia đình an toàn', 'Family and safety'), value: 22 },
            { label: say('Pháp luật', 'Law'), value: 0 },
          ]}
        />
        <LineChart
          title={say('Người học mỗi tháng', 'Learners each month')}
          description={say('Tăng đều từ tháng 5.', 'Growing since May.')}
          labelsTitle={say('Tháng', 'Month')}
          labels={['5/2026', '6/2026', '7/2026', '8/2026', '9/2026', '10/2026']}
          series={[
            { label: say('Ở lớp', 'In class'), values: [1200, 1350, 1500, 1480, 2100, 2450] },
            { label: say('Trên điện thoại', 'On the phone'), values: [null, 400, 620, 900, 1300, 1800] },
          ]}
        />
        <Donut
          title={say('Ai đang học?', 'Who is learning?')}
          valueLabel={say('Người', 'People')}
          data={[
            { label: say('Phụ nữ', 'Women'), value: 640 },
            { label: say('Nam giới', 'Men'), value: 310 },
            { label: say('Chưa nói', 'Not said'), value: 50 },
          ]}
        />
        <div>
          <Meter
            label={say('Điểm Công dân học tập', 'Learning Citizen points')}
            value={72}
            max={100}
            target={{ value: 80, label: say('Mức đạt của bộ tiêu chí mẫu', 'Pass mark of the sample set') }}
          />
          <ProgressBar
            label={say('Nước sạch từ suối đến nhà', 'Clean water from spring to home')}
            share={3 / 8}
            words={say('3 trong 8 bài', '3 of 8 lessons')}
          />
          <ProgressBar label={say('Đang nhập danh sách', 'Importing the list')} share={0.62} />
        </div>
      </div>
    </>
  );
}

/** Long tasks and facts about one thing. */
export function SampleTasks() {
  const say = useSay();
  return (
    <>
      <ProgressSteps
        current={1}
        steps={[say('Bạn là ai', 'Who you are'), say('Bạn ở đâu', 'Where you live'), say('Xem lại', 'Check')]}
      />
      <TaskList
        tasks={[
          { title: say('Nước lấy từ đâu', 'Where water comes from'), href: '/components', state: 'done' },
          { title: say('Lọc nước ở nhà', 'Filtering at home'), href: '/components', state: 'in-progress' },
          {
            title: say('Giữ nguồn nước', 'Keeping the spring clean'),
            href: '/components',
            state: 'to-do',
            hint: say('5 phút', '5 minutes'),
          },
          { title: say('Kiểm tra', 'Quiz'), state: 'locked' },
        ]}
      />
      <DefinitionList
        items={[
          { term: say('Người hướng dẫn', 'Instructor'), value: 'Lò Thị Mẩy' },
          {
            term: say('Nơi học', 'Where'),
            value: say('Nhà văn hóa bản Xám Xúm', 'Hall of Xám Xúm village'),
            action: <Link href="/components">{say('Đổi nơi học', 'Change the place')}</Link>,
          },
        ]}
      />
      <Details summary={say('Lớp này dành cho ai?', 'Who is this class for?')}>
        <p>{say('Cho tất cả mọi người từ 16 tuổi.', 'For everybody from the age of 16.')}</p>
      </Details>
      <CodeBlock
        label={say('Một bản ghi dạng JSON', 'A record as JSON')}
        text={JSON.stringify({ verb: { id: 'http://adlnet.gov/expapi/verbs/completed' } }, null, 2)}
      />
    </>
  );
}
