import { defaultTitle } from '../rules';
import type { Site } from '../site';
import { isBlank } from './blank';
import type { ContributorRecord, FieldRecord, FileRecord, GuideTeaserRecord } from './record';
import type { MarkdownRenderer } from './markdown';
import type { FieldReference, GuideTeaser, PageContributor, PageImage } from './schema';

/** Strapi's renditions of an image, narrowest first. */
const formatsOf = (formats: FileRecord['formats'], site: Site): PageImage['formats'] =>
  Object.values(formats ?? {})
    .map(({ url, width, height }) => ({ url: site.mediaUrl(url), width, height }))
    .sort((one, other) => one.width - other.width);

export const toImage = (file: FileRecord | null, site: Site): PageImage | null =>
  file === null
    ? null
    : {
        url: site.mediaUrl(file.url),
        alternativeText: file.alternativeText,
        caption: file.caption,
        mime: file.mime,
        width: file.width,
        height: file.height,
        formats: formatsOf(file.formats, site),
      };

export const toFieldReference = (
  { documentId, slug, name }: Pick<FieldRecord, 'documentId' | 'slug' | 'name'>,
  { site, locale }: { readonly site: Site; readonly locale: string },
): FieldReference => ({ documentId, slug, name, url: slug === null ? null : site.urlOf('field', { slug, locale }) });

export const toContributor = (
  record: ContributorRecord | null,
  { site, render, part }: { readonly site: Site; readonly render: MarkdownRenderer; readonly part: string },
): PageContributor | null => {
  if (record === null) return null;
  const { documentId, slug, name, jobTitle, bio, url, photo } = record;
  return {
    documentId,
    slug,
    name,
    jobTitle,
    bio: bio === null ? null : render(bio, part),
    url,
    photo: toImage(photo, site),
  };
};

/** "{role} Career Guide" in the guide's language, unless it has a title of its own. */
export const titleOf = ({ title, role, locale }: Pick<GuideTeaserRecord, 'title' | 'role' | 'locale'>): string =>
  isBlank(title) ? defaultTitle({ role, locale }) : title;

/** What lists and links show of a guide. */
export const buildGuideTeaser = ({
  record,
  site,
}: {
  readonly record: GuideTeaserRecord;
  readonly site: Site;
}): GuideTeaser => {
  const { documentId, slug, locale, role, summary, field, cover, demand, updatedAt, publishedAt } = record;
  return {
    documentId,
    slug,
    locale,
    role,
    title: titleOf(record),
    summary,
    url: site.guideUrl({ slug, locale }),
    field: field === null ? null : toFieldReference(field, { site, locale }),
    cover: toImage(cover, site),
    demand,
    updatedAt,
    publishedAt,
  };
};
