const { TestEnvironment } = require('jest-environment-node');

/** The names in `(one)|(other)`, which is how Stryker asks for the tests that reach a mutant. */
function namesIn({ source }) {
  const names = source.slice(1, -1).split(')|(');
  return new Set(names.map((name) => name.replace(/\\(.)/g, '$1')));
}

/** Takes the tests out of a block, and of the blocks in it, that are not among these names. */
function keepOnly(names, block, title = '') {
  block.children = block.children.filter((child) => {
    const name = `${title} ${child.name}`.trimStart();
    if (child.type === 'test') return names.has(name);
    keepOnly(names, child, name);
    return child.children.length > 0;
  });
}

/**
 * Where the tests of a mutant end at the first that fails, which Jest itself has no setting for. A mutant that was
 * noticed once need not be noticed a hundred times, and a hundred failures take longer to describe than to find.
 */
module.exports = class FirstFailureEnvironment extends TestEnvironment {
  hasFailed = false;

  constructor(config, context) {
    super(config, context);
    if (process.env.__STRYKER_ACTIVE_MUTANT__ !== undefined) this.global.Error.stackTraceLimit = 0;
  }

  handleTestEvent(event, state) {
    if (process.env.__STRYKER_ACTIVE_MUTANT__ === undefined) return;
    if (event.name === 'run_start' && state.testNamePattern) {
      keepOnly(namesIn(state.testNamePattern), state.rootDescribeBlock);
      state.testNamePattern = null;
    }
    if (event.name === 'test_fn_failure') this.hasFailed = true;
    if (event.name === 'test_start' && this.hasFailed) event.test.mode = 'skip';
  }
};
