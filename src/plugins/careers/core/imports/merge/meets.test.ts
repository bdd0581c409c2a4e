import type { ExternalId } from '../source-record';
import { meetingKeys, meets } from '.';

const ids = (text: string): ExternalId[] =>
  text.split(', ').map((id) => {
    const [scheme = '', code = '', match] = id.split(' ');
    return {
      scheme,
      ...(code.startsWith('http') ? { uri: code } : { code }),
      ...(match && { match: match as 'exact' }),
    };
  });

describe('records of two sources', () => {
  it.each([
    ['onet-soc 15-1252.00', 'soc2018 15-1252'],
    ['onet-soc 15-1252.00', 'soc 15-1252.00'],
    ['O*NET-SOC 15-1252.00', 'SOC2018 15-1252'],
    ['onet-soc2019 15-1252.00', 'soc2018 15-1252'],
    ['onet-soc 15-1299.08', 'onet-soc 15-1299.08'],
    ['soc2020 2134', 'soc2020 2134'],
    ['esco http://data.europa.eu/esco/occupation/x', 'esco http://data.europa.eu/esco/occupation/x'],
    ['isco 2512, onet-soc 15-1252.00', 'soc2018 15-1252'],
    ['onet-soc 15-1252.00 exact', 'soc2018 15-1252 exact'],
  ])('meet: %s and %s', (guide, record) => {
    expect(meets(ids(guide), { externalIds: ids(record) })).toBe(true);
    expect(meets(ids(record), { externalIds: ids(guide) })).toBe(true);
    expect(meetingKeys(ids(guide)).some((key) => meetingKeys(ids(record)).includes(key))).toBe(true);
  });

  it.each([
    ['onet-soc 15-1299.08', 'soc2018 15-1299'],
    ['onet-soc 15-1252.00', 'soc2018 15-1253'],
    ['soc2010 15-1132', 'soc2018 15-1132'],
    ['onet-soc2010 15-1132.00', 'soc2018 15-1132'],
    ['soc2020 2134', 'soc2018 2134'],
    ['isco 2512', 'isco 2512'],
    ['onet-soc 15-1252.00 broader', 'soc2018 15-1252'],
    ['onet-soc 15-1252.00', 'soc2018 15-1252 close'],
    ['esco http://data.europa.eu/esco/occupation/x', 'esco http://data.europa.eu/esco/occupation/y'],
    ['ctid 15-1252', 'soc2018 15-1252'],
  ])('do not meet: %s and %s', (guide, record) => {
    expect(meets(ids(guide), { externalIds: ids(record) })).toBe(false);
  });

  it('heed a revision that stands in the edition', () => {
    const guide = [{ scheme: 'soc', edition: '2010', code: '15-1132' }];
    expect(meets(guide, { externalIds: [{ scheme: 'soc2018', code: '15-1132' }] })).toBe(false);
    expect(meets([{ ...guide[0], scheme: 'soc', edition: '2018' }], { externalIds: ids('soc2018 15-1132') })).toBe(
      true,
    );
    const edition = [{ scheme: 'onet-soc', edition: '30.2', code: '15-1252.00' }];
    expect(meets(edition, { externalIds: ids('soc2018 15-1252') })).toBe(true);
  });
});
