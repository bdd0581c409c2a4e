import * as fc from 'fast-check';
import { createSite } from '../site';
import { createMarkdownRenderer, plainTextOf } from './markdown';

const site = createSite({
  name: 'Careers',
  serverUrl: 'https://cms.example.org',
  defaultLocale: 'en',
  urls: { skill: 'https://example.org/{locale}/skills/{slug}' },
  readerPath: '/guides',
  readerEnabled: true,
});
const render = createMarkdownRenderer({ site, locale: 'en' });
const html = (markdown: string) => render(markdown, 'overview').html;
const markdown = (text: string) => render(text, 'overview').markdown;

describe('HTML of a Markdown field', () => {
  it('has tables, and headings below the page’s own with ids of their own', () => {
    const text = '# What to learn\n\n| a | b |\n| --- | --- |\n| 1 | 2 |';
    expect(html(text)).toContain('<h3 id="overview-what-to-learn">What to learn</h3>');
    expect(html(text)).toContain('<td>1</td>');
    expect(render(text, 'faq-1').html).toContain('id="faq-1-what-to-learn"');
  });

  it('keeps the headings and notes of the texts of a page apart, and so the links of each language', () => {
    const spanish = createMarkdownRenderer({ site, locale: 'es' });
    const text = '# Pay\n\n# Pay\n\nMore[^1] for a [nurse](guide:nurse).\n\n[^1]: Often.';
    const idsIn = (written: string | null) => [...(written ?? '').matchAll(/ id="(step-[^"]+)"/g)].map(([, id]) => id);
    const idsOf = (part: string) => [`${part}-pay`, `${part}-pay-1`, `${part}-fnref-1`, `${part}-fn-1`];
    const one = render(text, 'step-1').html;
    const other = spanish(text, 'step-2').html;
    expect(idsIn(one)).toEqual(idsOf('step-1'));
    expect(idsIn(other)).toEqual(idsOf('step-2'));
    expect(idsIn(render(text, 'step-3').html)).toEqual(idsOf('step-3'));
    expect(one).toContain('href="https://cms.example.org/guides/nurse"');
    expect(other).toContain('href="https://cms.example.org/es/guides/nurse"');
  });

  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '[a](javascript:alert(1))',
    '[a](JaVaScRiPt:alert(1))',
    '[a](data:text/html,x)',
    '![a](data:image/svg+xml,x)',
    '[a](vbscript:x)',
  ])('has nothing in it that runs: %s', (text) => {
    expect(html(text)).not.toMatch(/<script|javascript:|vbscript:|data:|onerror/i);
  });

  it('links guides and skills by their slugs, in both forms', () => {
    const text = 'See [nursing](guide:nurse) and [Python](skill:python).';
    expect(html(text)).toContain('<a href="https://cms.example.org/guides/nurse">nursing</a>');
    expect(html(text)).toContain('<a href="https://example.org/en/skills/python">Python</a>');
    expect(markdown(text)).toBe(
      'See [nursing](https://cms.example.org/guides/nurse) and [Python](https://example.org/en/skills/python).',
    );
  });

  it('leaves only the words of a link to a kind of page that the site has not', () => {
    const text = 'Get [the *CKA*](certification:cka) first.';
    expect(html(text)).toBe('<p>Get the <em>CKA</em> first.</p>');
    expect(markdown(text)).toBe('Get the *CKA* first.');
  });

  it('gives uploads the address of the server', () => {
    const text = '![A desk](/uploads/desk.png)';
    expect(html(text)).toContain('src="https://cms.example.org/uploads/desk.png"');
    expect(markdown(text)).toBe('![A desk](https://cms.example.org/uploads/desk.png)');
  });

  it.each([
    ['[![x](/uploads/a.png)](certification:cka) tail', '![x](https://cms.example.org/uploads/a.png) tail'],
    ['[a](guide:nurse "guide:nurse")', '[a](https://cms.example.org/guides/nurse "guide:nurse")'],
    ['[a](guide:a\\_b)', '[a](https://cms.example.org/guides/a_b)'],
    ['[a](guide:) and [b](guides:x)', 'a and [b](guides:x)'],
    ['See [it][1] there.\n\n[1]: certification:cka', 'See it there.\n\n'],
    [
      '**[a *b*](guide:x)** https://example.org/?a=guide:x',
      '**[a *b*](https://cms.example.org/guides/x)** https://example.org/?a=guide:x',
    ],
  ])('rewrites %s', (text, expected) => {
    expect(markdown(text)).toBe(expected);
    expect(html(text)).not.toMatch(/href="(guides?|certification):/);
  });

  it('has no link where an address is refused', () => {
    expect(html('[a](ftp://example.org)')).toBe('<p>a</p>');
  });

  it('resolves links by reference too', () => {
    expect(markdown('See [it][1].\n\n[1]: guide:nurse')).toBe(
      'See [it][1].\n\n[1]: https://cms.example.org/guides/nurse',
    );
  });

  it('is left out when only Markdown is wanted, and the other way round', () => {
    expect(createMarkdownRenderer({ site, locale: 'en', body: 'markdown' })('a', 'overview')).toEqual({
      markdown: 'a',
      html: null,
    });
    expect(createMarkdownRenderer({ site, locale: 'en', body: 'html' })('a', 'overview')).toEqual({
      markdown: null,
      html: '<p>a</p>',
    });
  });

  it('is the same for plain words as by way of the whole pipeline', () => {
    // A rule below it keeps a text from being taken for plain.
    const words = fc.stringMatching(/^[A-Za-z(][A-Za-z0-9 ,.;()/%$€"'!?=+:-]{0,60}[A-Za-z.)]$/);
    fc.assert(
      fc.property(words, (text) => {
        expect(html(text)).toBe(html(`${text}\n\n***`)?.replace('\n<hr>', ''));
      }),
      { numRuns: 300 },
    );
  });

  it('never runs anything, whatever the text', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '"',
      "'",
      '(',
      ')',
      '[',
      ']',
      '!',
      'javascript:',
      'guide:x',
      'guides:',
      'skill:',
      'certification:y',
      '<script>',
      '&lt;',
      '&#106;',
      '\n',
      '`',
      'a',
      ' ',
      'onload=',
      '<svg',
      '/>',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const result = html(pieces.join('')) ?? '';
        expect(result).not.toMatch(/<(script|svg|iframe|object)/i);
        expect(result).not.toMatch(/(href|src)="\s*(javascript|guides?|skill|certification):/i);
        expect(result).not.toMatch(/<[a-z]+[^>]*\son\w+=/i);
      }),
    );
  });
});

describe('plainTextOf', () => {
  it('gives the words on one line', () => {
    expect(plainTextOf('**Learn**\n[it](guide:x)\n\n- well')).toBe('Learn it well');
  });
});
