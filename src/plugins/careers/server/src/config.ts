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

export default {
  default: defaults,
  /** @throws Error naming each setting at fault, what was found and what is allowed; Strapi stops the boot with it. */
  validator: (config: unknown): void => {
    const result = careersConfigSchema.safeParse(config);
    if (!result.success) {
      throw new Error(z.prettifyError(result.error));
    }
  },
};
