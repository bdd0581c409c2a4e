import type { CertificationRecord, ContributorRecord, FileRecord, SkillRecord } from '../../../../core/page';
import { isFields, type Fields } from '../../../../core/rules';

export const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
export const number = (value: unknown): number | null => (typeof value === 'number' ? value : null);

/** An entry without the row id, which says nothing outside of the database. */
export const withoutId = ({ id: _id, ...fields }: Fields): Fields => fields;

type Formats = NonNullable<FileRecord['formats']>;

const formatsIn = (stored: unknown): Formats | null => {
  if (!isFields(stored)) return null;
  const formats: Record<string, Formats[string]> = {};
  for (const [name, format] of Object.entries(stored)) {
    if (!isFields(format)) continue;
    const { url, width, height } = format;
    if (typeof url !== 'string' || typeof width !== 'number' || typeof height !== 'number') continue;
    formats[name] = { url, width, height };
  }
  return formats;
};

/** @param stored a file of the media library; nothing gives null */
export const fileRecord = (stored: Fields | undefined): FileRecord | null =>
  stored === undefined
    ? null
    : {
        documentId: String(stored.documentId),
        url: String(stored.url),
        alternativeText: text(stored.alternativeText),
        caption: text(stored.caption),
        mime: text(stored.mime),
        width: number(stored.width),
        height: number(stored.height),
        formats: formatsIn(stored.formats),
      };

export const skillRecord = (stored: Fields): SkillRecord => ({
  documentId: String(stored.documentId),
  slug: text(stored.slug),
  name: String(stored.name),
  nature: stored.nature as SkillRecord['nature'],
});

export const certificationRecord = (stored: Fields): CertificationRecord => ({
  documentId: String(stored.documentId),
  slug: text(stored.slug),
  name: String(stored.name),
  acronym: text(stored.acronym),
  kind: stored.kind as CertificationRecord['kind'],
  issuer: text(stored.issuer),
  url: text(stored.url),
  description: text(stored.description),
  level: text(stored.level),
  jurisdiction: text(stored.jurisdiction),
  cost: number(stored.cost),
  currency: text(stored.currency),
  validForMonths: number(stored.validForMonths),
  lifecycle: stored.lifecycle as CertificationRecord['lifecycle'],
});

export const contributorRecord = (stored: Fields, photo: Fields | undefined): ContributorRecord => ({
  documentId: String(stored.documentId),
  slug: text(stored.slug),
  name: String(stored.name),
  jobTitle: text(stored.jobTitle),
  bio: text(stored.bio),
  url: text(stored.url),
  photo: fileRecord(photo),
});
