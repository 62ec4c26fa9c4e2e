import type { VNode } from 'preact';
import { renderFragment } from '../render-page';
import { testPage } from '../testing/test-page';
import { hash, initials } from '../text';
import { Card, CardGrid } from './card';
import { CodeBlock } from './code-block';
import { Confirm } from './confirm';
import { DefinitionList } from './definition-list';
import { HeroArt } from './hero';
import { Icon } from './icon';
import { Listen } from './listen';
import { Pager } from './pager';
import { ProgressBar, ProgressSteps, TaskList } from './progress';
import { countWords } from './result-count';
import { Table } from './table';
import { CourseArt, TopicArt } from './topic-art';
import { topics } from './topics';

const show = (piece: VNode) => renderFragment(testPage(), piece);

describe('a table', () => {
  const rows = [
    { id: 'a', name: 'Nghệ An', members: 12 },
    { id: 'b', name: '<Lào Cai>', members: 30 },
  ];
  const table = (narrow?: 'stack') =>
    show(
      <Table
        caption="Hội viên"
        narrow={narrow}
        rows={rows}
        rowKey={(row) => row.id}
        sort={{
          key: 'members',
          direction: 'ascending',
          href: (key, direction) => `/r?sort=${key}.${direction}`,
        }}
        columns={[
          { key: 'name', label: 'Tỉnh', cell: (row) => row.name, sortable: true },
          {
            key: 'members',
            label: 'Hội viên',
            cell: (row) => row.members,
            numeric: true,
            sortable: true,
            sum: 42,
          },
        ]}
      />,
    );

  it('names its rows and columns and adds up', () => {
    const html = table();
    expect(html).toContain('<th scope="row">Nghệ An</th>');
    expect(html).toContain('<th scope="row">&lt;Lào Cai></th>');
    expect(html).toMatch(/<tfoot><tr><th scope="row">Tổng cộng<\/th><td class="numeric">42<\/td>/);
  });

  it('says by what it is sorted and links to the other way round', () => {
    const html = table();
    expect(html.match(/aria-sort="ascending"/g)).toHaveLength(1);
    expect(html).toContain('href="/r?sort=members.descending"');
    expect(html).toContain('href="/r?sort=name.ascending"');
  });

  it('carries the labels of its columns into the cells when it stacks', () => {
    expect(table('stack')).toContain('data-label="Hội viên"');
    expect(table()).not.toContain('data-label');
  });

  it('shows what to do next in place of no rows', () => {
    const html = show(
      <Table caption="a" columns={[]} rows={[]} rowKey={() => ''} empty={<p>Thêm người</p>} />,
    );
    expect(html).toBe('<p>Thêm người</p>');
  });
});

describe('a destructive act', () => {
  it('is folded until asked for, and posts with the token', () => {
    const html = show(
      <Confirm action="/x" label="Xóa" question="Xóa lớp?" confirmLabel="Xóa lớp này" values={{ id: '7' }} />,
    );
    expect(html).toMatch(/^<details class="confirm"(?![^>]* open)/);
    expect(html).toContain('name="_csrf"');
    expect(html).toContain('name="id" value="7"');
  });
});

describe('small pieces', () => {
  it('count in both languages', () => {
    const noun = { vi: 'lớp', en: ['class', 'classes'] } as const;
    expect(countWords('vi', 1200, noun)).toBe('1.200 lớp');
    expect(countWords('en', 1, noun)).toBe('1 class');
    expect(countWords('en', 0, noun)).toBe('0 classes');
  });

  it('show no player where there is no track, and download none before it is asked for', () => {
    expect(show(<Listen src={null} />)).toBe('');
    expect(show(<Listen src="/a.mp3" />)).toContain('preload="none"');
  });

  it('show no pager for a single page', () => {
    expect(show(<Pager />)).toBe('');
    expect(show(<Pager next="/a?after=1" />)).toContain('rel="next"');
  });

  it('keep a share between nothing and all', () => {
    expect(show(<ProgressBar share={1.7} label="a" />)).toContain('value="100"');
    expect(show(<ProgressBar share={-1} label="a" />)).toContain('value="0"');
  });

  it('say which step is done, which is now and which is to come', () => {
    const html = show(<ProgressSteps steps={['a', 'b', 'c']} current={1} />);
    expect(html.match(/aria-current="step"/g)).toHaveLength(1);
    expect(html).toMatch(/a<span class="unseen"> \(đã xong\).*b<span class="unseen"> \(đang làm\).*c<span/);
  });

  it('count the tasks that are done, and give no link to one that is locked', () => {
    const html = show(
      <TaskList
        tasks={[
          { title: 'a', href: '/a', state: 'done' },
          { title: 'b', state: 'locked' },
        ]}
      />,
    );
    expect(html).toContain('Đã xong 1 trong 2 việc');
    expect(html.match(/<a /g)).toHaveLength(1);
  });

  it('leave out what is empty', () => {
    const html = show(
      <DefinitionList items={[{ term: 'Nơi học', value: '' }, null, { term: 'Số chỗ', value: 0 }]} />,
    );
    expect(html).not.toContain('Nơi học');
    expect(html).toContain('<dd>0</dd>');
  });

  it('put each card in an item of its list', () => {
    const html = show(
      <CardGrid>
        {['a', 'b'].map((title) => (
          <Card key={title} title={title} href={`/${title}`} />
        ))}
        {false}
      </CardGrid>,
    );
    expect(html.match(/<li><article/g)).toHaveLength(2);
  });

  it('hide an icon that stands beside words, and name one that stands alone', () => {
    expect(show(<Icon name="book" />)).toContain('aria-hidden="true"');
    const alone = show(<Icon name="book" label="Sách" />);
    expect(alone).toContain('aria-label="Sách"');
    expect(alone).not.toContain('aria-hidden');
  });

  it('take the initials of the family and the given name', () => {
    expect(initials('Nguyễn Thị Ánh')).toBe('NÁ');
    expect(initials('đặng')).toBe('Đ');
    expect(initials(' ')).toBe('');
    expect(hash('')).toBe(0x811c9dc5);
  });
});

describe('pictures made of shapes', () => {
  it('are the same for the same seed and differ for another', () => {
    const art = (id: string) => show(<CourseArt topic="law" id={id} />);
    expect(art('one')).toBe(art('one'));
    expect(art('one')).not.toBe(art('two'));
  });

  it('stay small: a topic under 1.5 KB, the hero under 3 KB', () => {
    for (const topic of topics) expect(show(<TopicArt topic={topic} />).length).toBeLessThan(1536);
    expect(show(<HeroArt />).length).toBeLessThan(3072);
  });
});

describe('a block of code', () => {
  it('keeps its lines, escapes them, and is a named region that the keyboard can scroll', () => {
    const html = show(<CodeBlock label="Dạng JSON" text={'{\n  "a": "<b>"\n}'} />);
    expect(html).toContain('<section class="code-block" tabindex="0" aria-label="Dạng JSON">');
    expect(html).toContain('{\n  &quot;a&quot;: &quot;&lt;b>&quot;\n}');
  });
});
