import { renderPageHeading } from '../headings';
import type { Site } from '../site';
import { namesOf } from './page-headings';
import type { GuideRecord } from './record';
import { toFieldReference } from './references';
import type { GuidePage } from './schema';

/** From the list of guides through the fields, widest first, to the guide itself. */
export const buildBreadcrumbs = (record: GuideRecord, site: Site): GuidePage['breadcrumbs'] => {
  const { locale, slug, role, field } = record;
  const fields = field === null ? [] : [...field.ancestors, field];
  return [
    {
      name: renderPageHeading({ key: 'guides', locale, names: namesOf(record) }),
      url: site.urlOf('guides', { slug: '', locale }),
    },
    ...fields.map((each) => {
      const { name, url } = toFieldReference(each, { site, locale });
      return { name, url };
    }),
    { name: role, url: site.guideUrl({ slug, locale }) },
  ];
};
