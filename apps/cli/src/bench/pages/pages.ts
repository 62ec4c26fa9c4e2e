export const pageKeys = [
  'catalogue',
  'dashboard',
  'course',
  'lesson',
  'classes',
  'sign-in',
  'home',
  'recommendations',
] as const;
export type PageKey = (typeof pageKeys)[number];

export const pageTitles: Record<PageKey, string> = {
  catalogue: 'catalogue /courses',
  dashboard: 'dashboard /learn',
  course: 'course',
  lesson: 'lesson',
  classes: 'class list /classes',
  'sign-in': 'sign-in page',
  home: 'home page, signed in',
  recommendations: 'recommendations',
};

/** One request as a browser would send it. */
export interface PageRequest {
  path: string;
  /** Empty for a visitor who is not signed in. */
  cookie: string;
}

/** Somebody who is signed in, and what they learn. */
export interface BenchVisitor {
  cookie: string;
  courses: { slug: string; lessonIds: string[] }[];
}

const everyPathOf: Record<Exclude<PageKey, 'sign-in'>, (visitor: BenchVisitor) => string[]> = {
  catalogue: () => ['/courses'],
  dashboard: () => ['/learn'],
  course: ({ courses }) => courses.map(({ slug }) => `/courses/${slug}`),
  lesson: ({ courses }) =>
    courses.flatMap(({ slug, lessonIds }) => lessonIds.map((lessonId) => `/learn/${slug}/${lessonId}`)),
  classes: () => ['/classes'],
  home: () => ['/'],
  recommendations: () => ['/recommendations'],
};

/**
 * The requests by which a page is measured: the visitors take turns, and each takes turns with their own courses
 * and lessons, so that nothing is asked twice in a row.
 */
export function requestsOf(page: PageKey, visitors: readonly BenchVisitor[]): PageRequest[] {
  if (page === 'sign-in') return [{ path: '/sign-in', cookie: '' }];
  const paths = visitors.map(everyPathOf[page]);
  const rounds = Math.max(...paths.map((own) => own.length));
  return Array.from({ length: rounds }, (_, round) =>
    visitors.map(({ cookie }, index) => {
      const own = paths[index] ?? [];
      return { path: own[round % own.length] ?? '/', cookie };
    }),
  ).flat();
}
