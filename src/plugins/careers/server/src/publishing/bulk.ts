import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { BulkEntry, BulkPublishRequest, BulkReport } from '../../../core/publishing';
import { settingsOf } from '../settings';
import { findDraftRows, goPublicTogether } from '../readiness';
import { findPublishable, type Ability } from './deeds';
import { publishGuide } from './publish';
import { judgeTogether, type JudgedGuide } from './ready';

type Selected = BulkPublishRequest['guides'][number];

const blank = (selected: Selected, outcome: BulkEntry['outcome']): BulkEntry => ({
  ...selected,
  role: '',
  outcome,
  url: null,
  faqs: 0,
  blockers: [],
  message: null,
});

/** What to tell of an error; one that is not ours to explain goes to the log. */
const describe = (strapi: Core.Strapi, error: unknown): string => {
  if (error instanceof errors.ApplicationError) return String(error.message);
  strapi.log.error(`careers: a guide could not be published: ${error instanceof Error ? error.stack : String(error)}`);
  return 'The server could not publish it; its log says why.';
};

const publishOne = async (
  strapi: Core.Strapi,
  { selected, judged, ability }: { selected: Selected; judged: JudgedGuide; ability: Ability },
): Promise<BulkEntry> => {
  const { role } = judged.draft;
  try {
    const { url, faqs } = await publishGuide(strapi, { ...selected, guides: [], ability });
    return { ...blank(selected, 'published'), role, url, faqs };
  } catch (error) {
    return { ...blank(selected, 'failed'), role, message: describe(strapi, error) };
  }
};

const publishLocale = async (
  strapi: Core.Strapi,
  { guides, locale, ability }: { guides: readonly Selected[]; locale: string; ability: Ability },
): Promise<readonly BulkEntry[]> => {
  const documentIds = guides.map(({ documentId }) => documentId);
  const allowed = await findPublishable(strapi, { kind: 'guide', documentIds, locale, ability });
  const { enforce } = (await settingsOf(strapi)).readiness;
  const judged = await judgeTogether(strapi, { documentIds: [...allowed], locale });
  const isHeld = ({ blockers }: JudgedGuide) => enforce === 'block' && blockers.length > 0;
  const going = judged.filter((guide) => !isHeld(guide)).map(({ draft }) => draft.documentId);
  const existing = new Set(
    (await findDraftRows(strapi, { documentId: documentIds, locale: [locale] })).map((row) => row.documentId),
  );
  const entries: BulkEntry[] = [];
  for (const selected of guides) {
    const guide = judged.find(({ draft }) => draft.documentId === selected.documentId);
    if (guide === undefined) {
      entries.push(blank(selected, existing.has(selected.documentId) ? 'forbidden' : 'missing'));
    } else if (isHeld(guide)) {
      entries.push({ ...blank(selected, 'held'), role: guide.draft.role, blockers: [...guide.blockers] });
    } else {
      entries.push(await goPublicTogether(going, () => publishOne(strapi, { selected, judged: guide, ability })));
    }
  }
  return entries;
};

/**
 * Publishes a selection of guides, each with its questions in a transaction of its own: one that is held back or fails
 * does not stop the others. Guides of the selection may lead to each other.
 *
 * @returns what came of each, in the order given
 */
export const publishMany = async (
  strapi: Core.Strapi,
  { guides, ability }: { readonly guides: readonly Selected[]; readonly ability: Ability },
): Promise<BulkReport> => {
  const entries: BulkEntry[] = [];
  for (const locale of new Set(guides.map((guide) => guide.locale))) {
    const ofLocale = guides.filter((guide) => guide.locale === locale);
    entries.push(...(await publishLocale(strapi, { guides: ofLocale, locale, ability })));
  }
  const placeOf = (entry: Selected) =>
    guides.findIndex(({ documentId, locale }) => documentId === entry.documentId && locale === entry.locale);
  return { entries: entries.sort((one, other) => placeOf(one) - placeOf(other)) };
};
