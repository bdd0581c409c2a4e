import type { ExternalId, SourceRecord } from '../source-record';

/**
 * When two records are of the same occupation, so that they meet on one guide.
 *
 * - Codes meet within one scheme, when they are the same; addresses (ESCO) when they are the same.
 * - The American schemes are one family. The O*NET-SOC taxonomy is the SOC with two more digits: `15-1252.00` is the
 *   occupation `15-1252` itself and meets it, `15-1299.08` is a part of `15-1299` and does not
 *   (https://www.onetcenter.org/taxonomy.html). A six-digit code is the same with `.00` after it.
 * - The revision of the SOC matters, because codes were given anew: `soc2010` does not meet `soc2018`. It stands in the
 *   scheme, or is a year in the edition. O*NET-SOC 2019 goes with SOC 2018, O*NET-SOC 2010 with SOC 2010. An id that names
 *   no revision meets all.
 * - An id that a guide has as `broader`, `narrower` or `close` names another occupation. ISCO names groups of occupations.
 */
interface Code {
  readonly family: string;
  readonly code: string;
  /** Revision of the classification; undefined when it is not said. */
  readonly revision: string | undefined;
}

const AMERICAN = /^(onetsoc|ussoc|soc|onet)(\d{4})?$/;
/** The British SOC goes by the same name; its revisions tell it. */
const BRITISH_REVISIONS = new Set(['2000', '2020']);
const YEAR = /^\d{4}$/;
const ONET_REVISIONS: Readonly<Record<string, string>> = { '2019': '2018', '2010': '2010' };

const withoutDetail = (code: string): string => code.replace(/\.00$/, '');

const codeOf = ({ scheme, code, edition }: ExternalId): Code | undefined => {
  const name = scheme.toLowerCase().replace(/[^a-z0-9]/g, '');
  const written = code?.trim().toLowerCase() ?? '';
  if (written === '' || name.startsWith('isco')) return undefined;
  const american = AMERICAN.exec(name);
  if (american === null || BRITISH_REVISIONS.has(american[2] ?? '')) {
    return { family: name, code: written, revision: undefined };
  }
  const [, kind, named] = american;
  const revision = named ?? YEAR.exec(edition ?? '')?.[0];
  const isOnet = kind === 'onetsoc' || kind === 'onet';
  return {
    family: 'us-soc',
    code: withoutDetail(written),
    revision: isOnet && revision !== undefined ? (ONET_REVISIONS[revision] ?? revision) : revision,
  };
};

const isOfTheRole = ({ match }: ExternalId): boolean => match === undefined || match === 'exact';

const addressOf = ({ uri }: ExternalId): string | undefined => uri?.trim().replace(/\/$/, '');

const isSameCode = (one: Code, other: Code): boolean =>
  one.family === other.family &&
  one.code === other.code &&
  (one.revision === undefined || other.revision === undefined || one.revision === other.revision);

const isSameId = (one: ExternalId, other: ExternalId): boolean => {
  const [address, otherAddress] = [addressOf(one), addressOf(other)];
  if (address !== undefined && address !== '' && address === otherAddress) return true;
  const [code, otherCode] = [codeOf(one), codeOf(other)];
  return code !== undefined && otherCode !== undefined && isSameCode(code, otherCode);
};

/** Whether a record is of the occupation that a guide, by its external ids, is about; the rule stands above. */
export const meets = (
  guideExternalIds: readonly ExternalId[],
  { externalIds }: Pick<SourceRecord, 'externalIds'>,
): boolean => {
  const recordIds = externalIds.filter(isOfTheRole);
  return guideExternalIds.filter(isOfTheRole).some((id) => recordIds.some((other) => isSameId(id, other)));
};

/** What two ids have in common when they may meet: for an index of many guides, which `meets` then asks. */
export const meetingKeys = (externalIds: readonly ExternalId[]): readonly string[] =>
  externalIds.filter(isOfTheRole).flatMap((id) => {
    const [code, address] = [codeOf(id), addressOf(id)];
    return [
      ...(code === undefined ? [] : [`${code.family} ${code.code}`]),
      ...(address === undefined || address === '' ? [] : [address]),
    ];
  });
