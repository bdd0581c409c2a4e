import { yup } from '@strapi/utils';

/** How yup is told what came of a check: the error, or nothing. */
type Settle = (error: unknown, value?: unknown) => void;
type Arguments = Readonly<Record<string, unknown>>;

/** A check as yup keeps it: it runs `OPTIONS.test` with the arguments as `this`. */
interface Check {
  (args: Arguments, settle: Settle): void;
  readonly OPTIONS: object;
}
type Test = (this: unknown, ...rest: unknown[]) => unknown;
interface Schema {
  readonly tests: Check[];
}
interface Prototype {
  test: (this: unknown, ...args: readonly unknown[]) => Schema;
}

const FAIL = 'failOfCareers';

const isThenable = (value: unknown): value is Promise<unknown> => value instanceof Promise;

const settleOf = (context: unknown): Settle | undefined => {
  const found: unknown = typeof context === 'object' && context !== null ? Reflect.get(context, FAIL) : undefined;
  return typeof found === 'function' ? (found as Settle) : undefined;
};

/** The same for the same test: yup keeps one of two equal ones. */
const reporting = new WeakMap<Test, Test>();

const report = (test: Test): Test => {
  const known = reporting.get(test);
  if (known) return known;
  const made: Test = function (...rest) {
    const result = test.apply(this, rest);
    const fail = settleOf(this);
    if (!isThenable(result) || fail === undefined) return result;
    return result.catch((error: unknown) => {
      fail(error);
      // Yup has its answer; it must not hear a second one.
      return new Promise(() => undefined);
    });
  };
  reporting.set(test, made);
  return made;
};

const isTest = (value: unknown): value is Test => typeof value === 'function';

/** `test(run)`, `test(name, run)`, `test(name, message, run)` or `test({ test: run, … })`. */
const withReporting = (argument: unknown): unknown => {
  if (isTest(argument)) return report(argument);
  const isOptions = typeof argument === 'object' && argument !== null && 'test' in argument;
  return isOptions && isTest(argument.test) ? { ...argument, test: report(argument.test) } : argument;
};

const mended = new WeakSet();

/**
 * Has a validation fail when one of its checks cannot be made. The yup of Strapi (0.32.9) forgets the rejection of a check
 * that asks the database, such as Strapi's for unique values: Node.js ends the process for it, or, where somebody prevents
 * that, the validation never ends, and neither do the request and its transaction. Newer ones do not (yup's issue 1326);
 * `failed-checks.test.ts` notices when Strapi has one.
 *
 * In `register`: schemas that were made before stay as they are.
 */
export const mendFailedChecks = (prototype: unknown = yup.mixed.prototype): void => {
  const schema = prototype as Prototype;
  if (mended.has(schema)) return;
  mended.add(schema);
  const { test } = schema;
  schema.test = function (...args) {
    const made = test.apply(this, args.map(withReporting));
    const check = made.tests.pop();
    if (check) {
      const reports = (given: Arguments, settle: Settle): void => {
        check({ ...given, [FAIL]: settle }, settle);
      };
      made.tests.push(Object.assign(reports, { OPTIONS: check.OPTIONS }));
    }
    return made;
  };
};
