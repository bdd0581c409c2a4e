import { yup } from '@strapi/utils';

/** How yup is told what came of a check: the error, or nothing. */
type Settle = (error: unknown, value?: unknown) => void;
type Arguments = Readonly<Record<string, unknown>>;

/** A check as yup keeps it: it runs `OPTIONS.test` with the arguments as `this`. */
interface Check {
  (args: Arguments, settle: Settle): void;
  readonly OPTIONS: { readonly test: Test };
}
type Test = (this: unknown, ...rest: unknown[]) => unknown;
interface Schema {
  readonly tests: Check[];
}
interface Prototype {
  _validate: (this: Schema, ...args: unknown[]) => unknown;
}

const FAIL = 'failOfCareers';

const settleOf = (context: unknown): Settle | undefined => {
  const found: unknown = typeof context === 'object' && context !== null ? Reflect.get(context, FAIL) : undefined;
  return typeof found === 'function' ? (found as Settle) : undefined;
};

const report = (test: Test): Test =>
  function (...rest) {
    const result = test.apply(this, rest);
    const fail = settleOf(this);
    if (!(result instanceof Promise) || fail === undefined) return result;
    return result.catch((error: unknown) => {
      fail(error);
      // Yup has its answer; it must not hear a second one.
      return new Promise(() => undefined);
    });
  };

/** Checks that report, each for the one in whose place it is; and themselves. */
const reporting = new WeakMap<Check, Check>();

const mendCheck = (check: Check): Check => {
  const known = reporting.get(check);
  if (known) return known;
  const options = { ...check.OPTIONS, test: report(check.OPTIONS.test) };
  const [made] = (yup.mixed().test(options as never) as unknown as Schema).tests;
  if (made === undefined) return check;
  const mended: Check = Object.assign(
    (given: Arguments, settle: Settle): void => {
      made({ ...given, [FAIL]: settle }, settle);
    },
    // By which yup tells that a check is given twice.
    { OPTIONS: check.OPTIONS },
  );
  reporting.set(check, mended);
  reporting.set(mended, mended);
  return mended;
};

const mendedPrototypes = new WeakSet();

/**
 * Has a validation fail when one of its checks cannot be made. The yup of Strapi (0.32.9) forgets the rejection of a check
 * that asks the database, such as Strapi's for unique values: Node.js ends the process for it, or, where somebody prevents
 * that, the validation never ends, and neither do the request and its transaction. A body that such a check makes a broken
 * query of (`POST /upload/folders` with an object as `parent`) is enough. Newer ones do not (yup's issue 1326);
 * `failed-checks.test.ts` notices when Strapi has one.
 *
 * Checks are mended as a schema is used: Strapi makes some before any plugin is loaded.
 */
export const mendFailedChecks = (prototype: unknown = yup.mixed.prototype): void => {
  const schema = prototype as Prototype;
  if (mendedPrototypes.has(schema)) return;
  mendedPrototypes.add(schema);
  const { _validate: validate } = schema;
  schema._validate = function (...args) {
    this.tests.forEach((check, at) => (this.tests[at] = mendCheck(check)));
    return validate.apply(this, args);
  };
};
