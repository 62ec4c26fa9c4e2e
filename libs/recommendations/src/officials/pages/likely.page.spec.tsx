import type { CourseView } from '@domdom/courses';
import { renderPage } from '@domdom/ui';
import { testActor, testPage } from '../../../../ui/src/testing/test-page';
import { LikelyForCoursePage } from './likely.page';

const course = { id: 'c1', slug: 'dien-thoai', title: 'Dùng điện thoại', titleEn: 'Using a phone' };

describe('who might want a course', () => {
  it('names the course in the language of the page', () => {
    const likely = { course: course as CourseView, people: [], others: null };
    const page = renderPage(
      testPage({ language: 'en', actor: testActor() }),
      <LikelyForCoursePage likely={likely} />,
    );
    expect(page).toContain('Using a phone');
    expect(page).not.toContain('Dùng điện thoại');
  });
});
