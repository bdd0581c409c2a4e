import { z } from 'zod';

/** What `config/plugins.ts` may say under `careers.config`. */
const careersConfigSchema = z.strictObject({
  /** False switches off everything but the content types and components, so that the data stays in place. */
  active: z.boolean(),
  /** Under which path of the content API the plugin answers: `/api/<prefix>/guides`. */
  prefix: z
    .string()
    .regex(
      /^[a-z0-9][a-z0-9-]*(\/[a-z0-9][a-z0-9-]*)*$/,
      'use lower-case letters, digits and dashes, without a slash at either end',
    ),
  /** Lets anonymous visitors read published careers content. Switching it off again takes nothing away by itself. */
  publicRead: z.boolean(),
});

export type CareersConfig = z.infer<typeof careersConfigSchema>;

const defaults: CareersConfig = { active: true, prefix: 'careers', publicRead: false };

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const describe = (issue: z.core.$ZodIssue, config: unknown): readonly ConfigProblem[] => {
  const path = ['careers', 'config', ...issue.path.map(String)];
  if (issue.code === 'unrecognized_keys') {
    const known = Object.keys(careersConfigSchema.shape).join(', ');
    return issue.keys.map((key) => ({
      path: [...path, key].join('.'),
      problem: `no such setting; there are ${known}`,
    }));
  }
  const found = issue.path.reduce<unknown>((at, key) => (isRecord(at) ? at[String(key)] : undefined), config);
  return [{ path: path.join('.'), problem: `${issue.message}, found ${JSON.stringify(found)}` }];
};

/** What is wrong with one setting of `config/plugins`. */
export interface ConfigProblem {
  /** `careers.config.publicRead` */
  readonly path: string;
  readonly problem: string;
}

/**
 * @param config the host's settings over the defaults
 * @returns what is wrong with them, an entry a setting; empty when all is well
 */
export const findConfigProblems = (config: unknown): readonly ConfigProblem[] =>
  careersConfigSchema.safeParse(config).error?.issues.flatMap((issue) => describe(issue, config)) ?? [];

/** Without a `validator`: Strapi would wrap its error in one with a stack trace. `settleIntoHost` validates. */
export default { default: defaults };
