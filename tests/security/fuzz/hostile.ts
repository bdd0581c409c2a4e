import fc from 'fast-check';

/** Texts that have broken parsers, databases and file systems before. */
export const hostileText = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '\u0000',
    'a\u0000b',
    '%',
    '%00',
    '\\',
    "'",
    '"',
    '`',
    '%_',
    "' OR 1=1 --",
    '*',
    '\r\nX-A: b',
  ),
  fc.constantFrom('__proto__', 'constructor', 'toString', 'hasOwnProperty', '$gt', '../../etc/passwd', 'a.b.c', '..'),
  fc.constantFrom('null', 'undefined', 'NaN', 'true', '[]', '{}', '0', '-1', '1.5', '1e309', '0x10', '٣', 'en', 'xx'),
  fc.constantFrom('2147483648', '-2147483649', '9007199254740993', '99999999999999999999', '1'.repeat(400)),
  fc.constantFrom('2020-99-99', '0000-00-00T00:00:00Z', '+275760-09-14T00:00:00Z', '24:61', 'draft', 'published'),
  fc.constantFrom(
    '<script>alert(1)</script>',
    'javascript:alert(1)',
    '{role, plural',
    '😀'.repeat(300),
    'x'.repeat(3000),
  ),
  fc.constantFrom('\ud800', 'a\udfffb', '\u202e', '\ufeff', 'İ', 'ﷺ'.repeat(40)),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 12 }),
);

const hostileNumber = fc.oneof(
  fc.constantFrom(0, -1, 1.5, 2 ** 31, -(2 ** 31) - 1, 2 ** 53, 1e21, 1e308, -1e308, 5e-324),
  fc.integer(),
);

const small = fc.oneof(
  hostileText,
  hostileNumber,
  fc.constantFrom(null, true, false, [], {}, [null], [[]], [{}], { id: null }, { id: 99_999 }, { id: 'x' }),
  fc.constantFrom(
    { connect: null },
    { connect: 'x' },
    { connect: [{}] },
    { set: null },
    { set: [7] },
    { disconnect: 'x' },
  ),
  fc.constantFrom({ __component: 'careers.none' }, { __type: 'x' }, { $gt: '' }, { toString: 1 }, { length: 1e9 }),
);

/** Values of any shape for a body. */
export const hostileValue = fc.oneof(
  { weight: 6, arbitrary: small },
  { weight: 1, arbitrary: fc.array(small, { maxLength: 4 }) },
  { weight: 1, arbitrary: fc.dictionary(hostileText, small, { maxKeys: 3 }) },
);

/** A part of an address: encoded as it should be, or as no browser would send it. */
const encode = (text: string): string => {
  try {
    return encodeURIComponent(text);
  } catch {
    return '%ED%A0%80';
  }
};
const RAW = [
  '%',
  '%0',
  '%ff',
  '%00',
  '%c0%af',
  '%2e%2e%2f',
  '%ED%A0%80',
  '[',
  ']',
  '[]',
  '&',
  '=',
  '+',
  ';',
  '#',
  '?',
] as const;

export const hostileAddressPart = fc.oneof(
  { weight: 5, arbitrary: hostileText.map(encode) },
  { weight: 1, arbitrary: fc.constantFrom(...RAW) },
);
