import path from 'node:path';
import { parseGuideDocument } from '../../../core/guide-document';
import { checkGuideContent } from '../../../core/imports/check-content';
import { foldName } from '../../../core/model/names';
import { readStarterFiles } from '.';

const folder = path.join(__dirname, '..', '..', '..', 'starter');

/** Every name that a list of entries goes by, folded. */
const namesOf = (
  entries: readonly {
    readonly name: string;
    readonly acronym?: string;
    readonly aliases?: readonly { label: string }[];
  }[],
) =>
  new Set(
    entries.flatMap(({ name, acronym, aliases = [] }) =>
      [name, ...(acronym ? [acronym] : []), ...aliases.map(({ label }) => label)].map(foldName),
    ),
  );

/** Goes along `next` from each start. @returns whether it ever comes back to a name that it is on the way from */
const hasCircle = (next: ReadonlyMap<string, readonly string[]>): boolean => {
  const done = new Set<string>();
  const visit = (name: string, way: ReadonlySet<string>): boolean => {
    if (way.has(name)) return true;
    if (done.has(name)) return false;
    const found = (next.get(name) ?? []).some((following) => visit(following, new Set([...way, name])));
    done.add(name);
    return found;
  };
  return [...next.keys()].some((name) => visit(name, new Set()));
};

describe('the starter content', () => {
  const read = async () => {
    const { taxonomy, guides } = await readStarterFiles(folder);
    const parsed = guides.map(({ file, text }) => ({ file, ...parseGuideDocument({ text, fileName: file }) }));
    return { taxonomy, parsed, english: parsed.filter(({ guide }) => guide.locale === 'en') };
  };
  let starter: ReturnType<typeof read> | undefined;
  const load = () => (starter ??= read());

  it('is large enough to begin with', async () => {
    const { taxonomy, english } = await load();
    expect(english.length).toBeGreaterThanOrEqual(24);
    expect(new Set(english.map(({ guide }) => guide.field)).size).toBeGreaterThanOrEqual(4);
    expect(taxonomy.skills.length).toBeGreaterThanOrEqual(250);
    expect(taxonomy.certifications.length).toBeGreaterThanOrEqual(80);
  });

  it('reads without a warning and without a line that has no place', async () => {
    const { parsed } = await load();
    const odd = parsed.filter(({ unplaced, warnings }) => unplaced.length > 0 || warnings.length > 0);
    expect(odd.map(({ file, unplaced, warnings }) => ({ file, unplaced, warnings }))).toEqual([]);
  });

  it('keeps to the rules of the domain', async () => {
    const { parsed } = await load();
    const wrong = parsed.map(({ file, guide }) => ({ file, findings: checkGuideContent(guide) }));
    expect(wrong.filter(({ findings }) => findings.length > 0)).toEqual([]);
  });

  it('has guides that are complete, with dated figures and sources', async () => {
    const { english } = await load();
    for (const { guide } of english) {
      const { overview, skills = [], steps = [], faqs = [], sources = [], salaries = [] } = guide;
      expect({ role: guide.role, overview: typeof overview }).toEqual({ role: guide.role, overview: 'string' });
      expect(skills.length).toBeGreaterThanOrEqual(5);
      expect(steps.length).toBeGreaterThanOrEqual(3);
      expect(faqs.length).toBeGreaterThanOrEqual(3);
      expect(sources.length).toBeGreaterThanOrEqual(1);
      for (const { year, source } of salaries)
        expect({ year, source }).toEqual({ year: expect.any(Number), source: expect.any(String) });
    }
  });

  it('names only skills, certifications, fields, contributors and guides that it has', async () => {
    const { taxonomy, parsed } = await load();
    const skills = namesOf(taxonomy.skills);
    const certifications = namesOf(taxonomy.certifications);
    const fields = namesOf(taxonomy.fields);
    const contributors = namesOf(taxonomy.contributors);
    const unknown = parsed.flatMap(({ file, guide }) => {
      const slugs = new Set(
        parsed.filter(({ guide: other }) => other.locale === guide.locale).map(({ guide: other }) => other.slug),
      );
      return [
        ...(guide.skills ?? [])
          .flatMap((requirement) => requirement.skills)
          .filter((name) => !skills.has(foldName(name))),
        ...(guide.certifications ?? [])
          .map(({ certification }) => certification)
          .filter((name) => !certifications.has(foldName(name))),
        ...[guide.field, ...(guide.otherFields ?? [])].filter((name) => name && !fields.has(foldName(name))),
        ...[guide.author, guide.reviewer].filter((name) => name && !contributors.has(foldName(name))),
        ...[...(guide.relatedGuides ?? []), ...(guide.advancesTo ?? [])].filter((slug) => !slugs.has(slug)),
      ].map((name) => `${file}: ${name ?? ''}`);
    });
    expect(unknown).toEqual([]);
  });

  it('recommends no certification that has ended without a successor', async () => {
    const { taxonomy, parsed } = await load();
    const ended = namesOf(
      taxonomy.certifications.filter(
        ({ lifecycle, replacedBy }) => lifecycle === 'retired' && replacedBy === undefined,
      ),
    );
    const recommended = parsed.flatMap(({ file, guide }) =>
      (guide.certifications ?? [])
        .filter(({ certification }) => ended.has(foldName(certification)))
        .map(({ certification }) => `${file}: ${certification}`),
    );
    expect(ended.size).toBeGreaterThan(0);
    expect(recommended).toEqual([]);
  });

  it('has at least three chains of three roles that lead to each other', async () => {
    const { english } = await load();
    const next = new Map(english.map(({ guide }) => [guide.slug ?? '', guide.advancesTo ?? []]));
    const reached = new Set([...next.values()].flat());
    const starts = [...next.keys()].filter((slug) => !reached.has(slug));
    const long = starts.filter((start) =>
      (next.get(start) ?? []).some((second) => (next.get(second) ?? []).length > 0),
    );
    expect(long.length).toBeGreaterThanOrEqual(3);
    expect(hasCircle(next)).toBe(false);
  });

  it('has a taxonomy whose names are unique and whose links lead somewhere, without circles', async () => {
    const { taxonomy } = await load();
    const { skills, certifications } = taxonomy;
    const folded = (entries: readonly { name: string }[]) => entries.map(({ name }) => foldName(name)).sort();
    expect(folded(skills)).toEqual([...new Set(folded(skills))]);
    expect(folded(certifications)).toEqual([...new Set(folded(certifications))]);

    const skillNames = new Set(skills.map(({ name }) => name));
    const certificationNames = new Set(certifications.map(({ name }) => name));
    const dangling = [
      ...skills
        .flatMap(({ prerequisites = [], broader = [] }) => [...prerequisites, ...broader])
        .filter((name) => !skillNames.has(name)),
      ...certifications.flatMap((certification) => certification.skills ?? []).filter((name) => !skillNames.has(name)),
      ...certifications.flatMap(({ replacedBy }) => replacedBy ?? []).filter((name) => !certificationNames.has(name)),
    ];
    expect(dangling).toEqual([]);
    expect(hasCircle(new Map(skills.map(({ name, prerequisites = [] }) => [name, prerequisites])))).toBe(false);
    expect(hasCircle(new Map(skills.map(({ name, broader = [] }) => [name, broader])))).toBe(false);
    for (const { name, issuer, url, retiresAt, replacedBy } of certifications) {
      expect({ name, issuer, url }).toEqual({
        name,
        issuer: expect.any(String),
        url: expect.stringMatching(/^https?:\/\//),
      });
      if (replacedBy) expect({ name, retiresAt }).toEqual({ name, retiresAt: expect.any(String) });
    }
  });
});
