import { foldName } from './names';
import { issuerFromName } from './issuers';

describe('foldName', () => {
  it.each([
    ['AWS Certified Developer – Associate', 'aws certified developer - associate'],
    ['  Microsoft   Excel ', 'microsoft excel'],
    ['Driver’s licence', "driver's licence"],
    ['C++', 'c++'],
    ['C#', 'c#'],
  ])('folds %s', (name, folded) => {
    expect(foldName(name)).toBe(folded);
  });
});

describe('issuerFromName', () => {
  it('knows who issues a certification by how its name begins', () => {
    expect(issuerFromName('Microsoft Certified: Azure Developer Associate')).toBe('Microsoft');
    expect(issuerFromName('AWS Certified Developer – Associate')).toBe('Amazon Web Services');
  });

  it('does not take part of a word for a beginning', () => {
    expect(issuerFromName('Googleable Certificate')).toBeUndefined();
  });
});
