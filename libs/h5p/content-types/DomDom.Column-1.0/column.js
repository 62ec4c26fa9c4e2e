/* A column: pages, questions and others one under another on one page. Done when all of them are. */
DomDom.Column = DomDom.Common.define(
  DomDom.Holder,
  'column',
  function () {
    this.allowSkip = false;
  },
  {
    contents() {
      return this.params.parts;
    },
    isTogether: () => true,
    allowsRetry: () => true,
    describe: () => ({ type: 'http://adlnet.gov/expapi/activities/module' }),
  },
);
