/* A question set: questions with a pass mark, all of them or a draw, one at a time or all on one page. */
DomDom.QuestionSet = DomDom.Common.define(DomDom.Holder, 'question-set', () => {}, {
  contents() {
    return this.params.questions;
  },
  isTogether() {
    return this.behaviour.layout === 'together';
  },
  isMixable: () => true,
  describe: () => ({ type: 'http://adlnet.gov/expapi/activities/assessment' }),
});
