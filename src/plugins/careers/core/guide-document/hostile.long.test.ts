import { GuideDocumentError, MAX_DOCUMENT_BYTES, parseGuideDocument } from '.';

const MIB = MAX_DOCUMENT_BYTES;
const fill = (pattern: string): string => pattern.repeat(Math.floor((MIB - 400) / pattern.length));
const under = (heading: string, body: string): string => `# Nurse Career Guide\n\n## ${heading}\n\n${body}\n`;
const deepList = Array.from({ length: 1000 }, (_, depth) => `${' '.repeat(depth * 2)}- a`)
  .join('\n')
  .slice(0, MIB - 400);

/** Each is as long as a document may be, and was slow in some Markdown or YAML parser. */
const HOSTILE: readonly (readonly [string, string])[] = [
  ['open parentheses among skills', under('Skills', `- ${fill('(')}`)],
  ['nested parentheses among skills', under('Skills', `- a ${'('.repeat(MIB / 2 - 400)}b${')'.repeat(MIB / 2 - 400)}`)],
  ['many parentheses among certifications', under('Certifications', `- a ${fill('(b) ')}`)],
  ['asterisks', under('Skills', fill('**'))],
  ['half-open emphasis', under('Overview', fill('*a **a '))],
  ['open brackets in headings', under('FAQ', `### ${fill('[')}`)],
  ['open links in list items', under('Tasks', fill('- [a](\n').slice(0, 34_000))],
  ['empty links', under('Entry routes', fill('[]'))],
  ['glued words', under('Skills', fill('aB'))],
  ['glued plain words as plain text', `Nurse Career Guide\n\nSkills\n\n${fill('workingAbc')}`],
  ['quotation marks', fill('> ')],
  ['lines of quotation marks', `# A\n\n${`${'>'.repeat(100)}\n`.repeat(4_800)}`],
  ['deep lists', under('Skills', deepList)],
  ['a bullet on every line', under('Skills', '- a (b, c) {level: working}\n'.repeat(4_900))],
  ['a heading on every line', `# A\n${'## Skills\n'.repeat(4_900)}`],
  ['backticks', under('Overview', fill('`'))],
  ['bars in a table', under('Salary', `| a | b |\n|--|--|\n${fill('|')}`)],
  ['rows in a table', under('Salary', `| Median | Year |\n|--|--|\n${'| $1,000 | 2024 |\n'.repeat(4_900)}`)],
  ['braces', under('Skills', `- ${fill('{a: ')}}`)],
  ['attributes on every heading', under('FAQ', '### a? {topic: {topic: {topic: x}}}\n'.repeat(4_900))],
  ['words for a heading', `# A\n\n## skills ${fill('for ')}`],
  ['backslashes in bold', under('Ready to go?', `**${fill('\\\\a').slice(0, 900_000)}`)],
  ['growth without end', under('Outlook', fill('grow 6% from 2023 '))],
  ['marks of passages', `# A\n\n${'<!-- text -->\n'.repeat(4_900)}`],
  ['nested YAML', `---\nrole: ${'['.repeat(100_000)}\n---\n`],
  [
    'repeated YAML aliases',
    `---\na: &a [x,x,x,x,x,x,x,x]\n${['b', 'c', 'd', 'e', 'f', 'g', 'h'].map((key, i) => `${key}: &${key} [${Array(8).fill(`*${'abcdefgh'[i]}`).join()}]`).join('\n')}\n---\n`,
  ],
  ['long YAML', `---\n${'role: x\n'.repeat(4_800)}---\n`],
  ['questions', `Nurse Career Guide\n\nFAQ\n\n${'a?\n'.repeat(4_900)}`],
  ['bare numbers', `Nurse Career Guide\n\nSteps\n\n${'1\n'.repeat(4_900)}`],
  ['bullets in one line', `Nurse Career Guide\n\nSkills\n\n${fill('• a ')}`],
];

/**
 * Processor time that none of them needs, on a slow machine that does other things too: the slowest take 1 to 2 s, where
 * a parser that goes back over its input takes minutes.
 */
const FAR_TOO_LONG_MS = 15_000;

describe('hostile documents', () => {
  test.each(HOSTILE)('%s: read or refused, in reasonable time', (_, text) => {
    expect(text.length).toBeLessThanOrEqual(MIB);
    const started = process.cpuUsage();
    try {
      parseGuideDocument({ text });
    } catch (error) {
      expect(error).toBeInstanceOf(GuideDocumentError);
    }
    const { user, system } = process.cpuUsage(started);
    expect((user + system) / 1000).toBeLessThan(FAR_TOO_LONG_MS);
  });
});
