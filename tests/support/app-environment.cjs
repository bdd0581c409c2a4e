const { TestEnvironment } = require('jest-environment-node');

/** One for all test files of a worker. */
const outside = {
  global: globalThis,
  get strapi() {
    return require('@strapi/strapi');
  },
  /** The app that runs: a file that failed half-way has left it. */
  app: undefined,
};

/**
 * Node's environment, with the way out of it. Jest loads every module anew for each test file, and Strapi has thousands:
 * that took longer than all the tests. Apps are started by the Strapi that is loaded here, once for all files of a worker.
 */
module.exports = class AppEnvironment extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    this.global.outside = outside;
    // Database drivers take dates of their own realm only.
    this.global.Date = Date;
  }
};
