import { requestsOf } from './pages';

const visitors = [
  { cookie: 'a', courses: [{ slug: 'x', lessonIds: ['1', '2'] }] },
  {
    cookie: 'b',
    courses: [
      { slug: 'x', lessonIds: ['1', '2'] },
      { slug: 'y', lessonIds: ['3'] },
    ],
  },
];

describe('the requests by which a page is measured', () => {
  it('come from every visitor in turn, each with their own lessons', () => {
    expect(requestsOf('lesson', visitors)).toEqual([
      { cookie: 'a', path: '/learn/x/1' },
      { cookie: 'b', path: '/learn/x/1' },
      { cookie: 'a', path: '/learn/x/2' },
      { cookie: 'b', path: '/learn/x/2' },
      { cookie: 'a', path: '/learn/x/1' },
      { cookie: 'b', path: '/learn/y/3' },
    ]);
  });
  it('carry no cookie to the sign-in page', () => {
    expect(requestsOf('sign-in', visitors)).toEqual([{ cookie: '', path: '/sign-in' }]);
  });
});
