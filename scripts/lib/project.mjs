import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds the app: where package.json, config/ and src/ are. */
export const projectRoot = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

export const inProject = (...segments) => path.join(projectRoot, ...segments);

/** The JavaScript file behind a command of an installed package, to be run with this very Node. */
export const commands = {
  eslint: inProject('node_modules', 'eslint', 'bin', 'eslint.js'),
  jest: inProject('node_modules', 'jest', 'bin', 'jest.js'),
  prettier: inProject('node_modules', 'prettier', 'bin', 'prettier.cjs'),
  strapi: inProject('node_modules', '@strapi', 'strapi', 'bin', 'strapi.js'),
  strapiPlugin: inProject('node_modules', '@strapi', 'sdk-plugin', 'bin', 'strapi-plugin.js'),
  tsc: inProject('node_modules', 'typescript', 'bin', 'tsc'),
};

/** A failure that the person at the keyboard can mend: `message` says what to do, no stack trace is shown. */
export class Obstacle extends Error {
  constructor(message, details) {
    super(message);
    this.name = 'Obstacle';
    this.details = details;
  }
}

/** Whether time is short, as in .ci/run, and nobody has asked for files by name: then a part is run. */
export const isInBrief = (patterns) => process.env.TEST_IN_BRIEF === 'true' && patterns.length === 0;

export const say = (text) => process.stdout.write(`${text}\n`);

/** Tells the person what to do, in one line after what details there are. @throws what is not an Obstacle */
export const showObstacle = (error, afterwards) => {
  if (!(error instanceof Obstacle)) throw error;
  if (error.details) process.stderr.write(`${error.details}\n\n`);
  process.stderr.write(`${error.message}\n`, afterwards);
};

/**
 * Runs a command to its end and turns an Obstacle into one line on standard error.
 *
 * @param main what to do; its result becomes the exit code
 */
export const runMain = async (main) => {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    // A half-started Strapi would keep the process alive: end it, once the line is out.
    showObstacle(error, () => process.exit(1));
  }
};
