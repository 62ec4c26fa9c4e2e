/* A lesson: pages and questions one after the other, then the result and a review. */
DomDom.Lesson = DomDom.Common.define(DomDom.Holder, 'lesson', () => {}, {
  contents() {
    return this.params.steps;
  },
  describe: () => ({ type: 'http://adlnet.gov/expapi/activities/lesson' }),
});
