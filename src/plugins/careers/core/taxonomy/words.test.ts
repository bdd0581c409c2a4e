import { gainWords, type ConceptWords } from './words';

const concept = (name: string, rest: Partial<ConceptWords> = {}): ConceptWords => ({
  name,
  aliases: [],
  translations: [],
  externalIds: [],
  ...rest,
});

describe('what a concept gains by taking another one in', () => {
  it('is its name and other names, but for those it has in other letters', () => {
    const winner = concept('PostgreSQL', { aliases: [{ label: 'PG' }] });
    const loser = concept('Postgres', {
      aliases: [{ label: 'pg' }, { label: 'POSTGRESQL' }, { label: 'pgsql', hidden: true }],
    });
    expect(gainWords(winner, loser).aliases).toEqual([
      { label: 'Postgres', hidden: false, matching: 'normal' },
      { label: 'pgsql', hidden: true, matching: 'normal' },
    ]);
  });

  it('is the acronym of a certification', () => {
    const gained = gainWords(
      concept('Project manager', { acronym: 'PMP' }),
      concept('PM Professional', { acronym: 'pmp' }),
    );
    expect(gained.aliases.map(({ label }) => label)).toEqual(['PM Professional']);
  });

  it('is whole translations, and other names where it has one', () => {
    const winner = concept('Nursing', { translations: [{ locale: 'es', name: 'Enfermería' }] });
    const loser = concept('Nurse care', {
      translations: [
        { locale: 'es', name: 'Cuidados', aliases: [{ label: 'enfermería' }] },
        { locale: 'fr', name: 'Soins' },
      ],
    });
    const gained = gainWords(winner, loser);
    expect(gained.translations.map(({ locale }) => locale)).toEqual(['fr']);
    expect(gained.translationAliases.map(({ locale, alias }) => `${locale} ${alias.label}`)).toEqual(['es Cuidados']);
  });

  it('is codes that it lacks', () => {
    const winner = concept('Nursing', { externalIds: [{ scheme: 'ESCO', code: '1' }] });
    const loser = concept('Nurse care', {
      externalIds: [
        { id: 3, scheme: 'esco', code: '1' },
        { id: 4, scheme: 'esco', code: '2' },
      ],
    });
    expect(gainWords(winner, loser).externalIds).toEqual([{ scheme: 'esco', code: '2' }]);
  });
});
