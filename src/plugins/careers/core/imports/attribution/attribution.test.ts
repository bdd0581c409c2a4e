import type { SourceEdition } from '../source-record';
import { attributionFor, licenceNamed } from '.';

const onet: SourceEdition = {
  source: 'onet',
  edition: '29.3',
  title: 'O*NET 29.3 Database',
  publisher: 'U.S. Department of Labor, Employment and Training Administration',
  url: 'https://www.onetcenter.org/database.html',
  license: 'CC BY 4.0',
};
const credit = (edition: Partial<SourceEdition>, modified = false) =>
  attributionFor({ edition: { ...onet, ...edition }, modified, publisherName: 'Example Careers' });

describe('the credit of a source', () => {
  // Word for word from https://www.onetcenter.org/license_db.html.
  it('is the one that O*NET asks for, with the edition', () => {
    expect(credit({})).toBe(
      'This page includes information from the O*NET 29.3 Database by the U.S. Department of Labor, Employment and ' +
        'Training Administration (USDOL/ETA). Used under the CC BY 4.0 license. O*NET® is a trademark of USDOL/ETA.',
    );
  });

  it('says who has modified what is from O*NET, when it was', () => {
    expect(credit({}, true)).toBe(
      'This page includes information from the O*NET 29.3 Database by the U.S. Department of Labor, Employment and ' +
        'Training Administration (USDOL/ETA). Used under the CC BY 4.0 license. O*NET® is a trademark of USDOL/ETA. ' +
        'Example Careers has modified all or some of this information. USDOL/ETA has not approved, endorsed, or ' +
        'tested these modifications.',
    );
  });

  it('is the one that the European Commission asks for', () => {
    const esco = { source: 'esco', license: 'Decision 2011/833/EU' };
    expect(credit(esco)).toBe('This service uses the ESCO classification of the European Commission.');
    expect(credit(esco, true)).toContain('Example Careers has adapted');
  });

  it.each(['OGL v3.0', 'OGL v3', 'OGL 3.0', 'Open Government Licence v3.0', 'Open Government License version 3.0'])(
    'is that of the Open Government Licence for a source under %s',
    (license) => {
      expect(credit({ source: 'ncs', license })).toBe(
        'Contains public sector information licensed under the Open Government Licence v3.0.',
      );
    },
  );

  it('names the Bureau of Labor Statistics', () => {
    const oews = { source: 'oews', publisher: 'U.S. Bureau of Labor Statistics', title: 'OEWS, May 2024' };
    expect(credit({ ...oews, license: 'Public domain' }, true)).toBe(
      'Source: U.S. Bureau of Labor Statistics, OEWS, May 2024.',
    );
  });

  it('is that of the licence for a source of which nothing else is known', () => {
    expect(credit({ source: 'topics', title: 'Topics', publisher: 'Example' }, true)).toBe(
      'Topics by Example. Used under the CC BY 4.0 license. Example Careers has modified all or some of this information.',
    );
    expect(credit({ source: 'csv', license: '' })).toBeUndefined();
  });
});

it('knows licences by the ways in which they are written', () => {
  const url = 'https://creativecommons.org/licenses/by/4.0/';
  for (const name of ['CC BY 4.0', 'CC-BY-4.0', 'cc by 4.0', 'Creative Commons Attribution 4.0']) {
    expect(licenceNamed(name)?.url).toBe(url);
  }
  expect(licenceNamed('CC BY-SA 4.0')?.url).toBe('https://creativecommons.org/licenses/by-sa/4.0/');
  for (const name of ['CC BY-NC 4.0', 'By agreement', '']) expect(licenceNamed(name)).toBeUndefined();
});
