const AppEnvironment = require('./app-environment.cjs');

/** The apps' environment, which calls `global.whenTestFails(name)` while the browser still shows what a failed test or hook saw. */
module.exports = class BrowserEnvironment extends AppEnvironment {
  async handleTestEvent(event) {
    const failed =
      event.name === 'hook_failure' || (event.name === 'test_fn_failure' && event.test !== undefined)
        ? event
        : undefined;
    if (failed) await this.global.whenTestFails?.(failed.test?.name ?? failed.hook.parent.name);
  }
};
