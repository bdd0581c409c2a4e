import { genderedForms } from './gendered-title';

describe('genderedForms', () => {
  it.each([
    ['électricien/électricienne', 'fr', ['électricien', 'électricienne']],
    ['desarrollador web/desarrolladora web', 'es', ['desarrollador web', 'desarrolladora web']],
    [
      'concepteur de bases de données /conceptrice de bases de données',
      'fr',
      ['concepteur de bases de données', 'conceptrice de bases de données'],
    ],
    ['agent/agente de voyages', 'fr', ['agent de voyages', 'agente de voyages']],
    ['electricista', 'es', []],
    ['CAD/CAM engineer', 'en', []],
    ['a/b/c', 'fr', []],
  ])('finds in %s (%s): %j', (title, locale, forms) => {
    expect(genderedForms(title, locale)).toEqual(forms);
  });
});
