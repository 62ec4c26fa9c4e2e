/** The names of things in xAPI statements (IRIs). They never change: a record is kept for life. */
export const activityIds = {
  content: (address: string, contentId: string) => `${address}/h5p/contents/${contentId}`,
  lesson: (address: string, lessonId: string) => `${address}/lessons/${lessonId}`,
  course: (address: string, slug: string) => `${address}/courses/${slug}`,
};
