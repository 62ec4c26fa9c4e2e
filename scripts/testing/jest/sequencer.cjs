const { default: Sequencer } = require('@jest/test-sequencer');
const { lengthOf } = require('./lengths.cjs');

/** The long test files first, so that the workers end together; also on a machine that never ran them. */
module.exports = class LongFirst extends Sequencer {
  sort(tests) {
    const length = new Map(tests.map((test) => [test, lengthOf(test.path)]));
    return [...tests].sort((a, b) => length.get(b) - length.get(a) || a.path.localeCompare(b.path));
  }
};
