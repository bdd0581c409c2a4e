import { setTimeout as wait } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import { uidOf } from '../content-model';
import { takeLease, type Lease } from '../nodes';
import { tableAs } from '../pages/load/links';
import { runStatement } from '../pages/load/sql';
import { localesOf } from '../strapi/locales';
import { settleGuides } from './settle';
import { isSource } from './source-rows';

/** Few enough that an editor who saves meanwhile hardly waits: SQLite has one connection. */
const GUIDES_A_TRANSACTION = 10;
const PAUSE_MS = 20;

/** Guides with a translation that nobody has looked at since it was written. */
const findUnseen = async (strapi: Core.Strapi): Promise<readonly string[]> => {
  const guides = tableAs(strapi, uidOf('guide'), 'g');
  const states = tableAs(strapi, uidOf('translation-state'), 's');
  const source = isSource(strapi, guides, await localesOf(strapi).getDefaultLocale());
  const seen =
    `exists (select 1 from ${states.from} where ${states.column('guideDocumentId')} = ${guides.column('documentId')} ` +
    `and ${states.column('guideLocale')} = ${guides.column('locale')})`;
  const rows = await runStatement(strapi, {
    text:
      `select distinct ${guides.column('documentId')} as document from ${guides.from} ` +
      `where ${guides.column('publishedAt')} is null and not ${source.text} and not ${seen} limit ${GUIDES_A_TRANSACTION}`,
    values: source.values,
  });
  return rows.map(({ document }) => String(document));
};

/**
 * Looks at all translations that nobody has looked at, a few at a time, beside what else the server does. One sweep at a
 * time, on one of the servers; asked for by whoever finds that there are some.
 */
export const createSweep = (strapi: Core.Strapi) => {
  let running: Promise<void> | undefined;
  let isStopped = false;

  const run = async (): Promise<void> => {
    let lease: Lease | undefined;
    try {
      lease = await takeLease(strapi, 'translations');
      if (lease === undefined) return;
      let last = '';
      for (;;) {
        const unseen = await findUnseen(strapi);
        // The same again would be so for ever.
        if (isStopped || lease.signal.aborted || unseen.length === 0 || unseen.join() === last) return;
        last = unseen.join();
        await settleGuides(strapi, unseen);
        await wait(PAUSE_MS, undefined, { ref: false });
      }
    } catch (error) {
      if (!isStopped) strapi.log.warn(`careers: the translations could not be looked through: ${String(error)}`);
    } finally {
      // What is not given back is free half a minute later.
      await lease?.release().catch(() => undefined);
      running = undefined;
    }
  };

  return {
    start: (): void => {
      if (!isStopped) running ??= run();
    },
    /** In `destroy`: resolves once nothing of it asks the database any more. */
    stop: async (): Promise<void> => {
      isStopped = true;
      await running;
    },
  };
};
