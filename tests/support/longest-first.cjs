const { default: Sequencer } = require('@jest/test-sequencer');

/** From the longest on; whatever stands in none of these folders or files is a matter of seconds, and comes last. */
const LONG = [
  /(round-trip|scale[^.]*)\.test/,
  /tests\/(admin|e2e|examples|host|full|scale|security|scripts)\//,
  /tests\/api\/cli\.test/,
  /tests\//,
];

const rank = ({ path }) => {
  const found = LONG.findIndex((pattern) => pattern.test(path.replaceAll('\\', '/')));
  return found === -1 ? LONG.length : found;
};

/**
 * Jest starts with what took longest the last time; on a machine where nothing ran before, it would go by the size of the
 * files, and end with one worker on a long test and the other idle.
 */
module.exports = class extends Sequencer {
  sort(tests) {
    return super.sort(tests).sort((one, other) => rank(one) - rank(other));
  }
};
