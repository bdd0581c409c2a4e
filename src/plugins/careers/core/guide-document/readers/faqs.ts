import { markdownOf } from '../source';
import { boldLeadIn, readMarkedLines, type MarkReader } from './marked-lines';
import { partsOf, readLine, reportUnplaced, reportUnplacedLines, type SectionReader } from './reading';

const QUESTION = /^(?:\*\*|__)?(?:Q|P|F|Question|Pregunta|Frage)\s?\d{0,2}\s?[:.)](?:\*\*|__)?\s*(.+?)(?:\*\*|__)?$/i;
const ANSWER = /^(?:\*\*|__)?(?:A|R|Answer|Respuesta|Réponse|Antwort)\s?\d{0,2}\s?[:.)](?:\*\*|__)?\s*/i;
const LONGEST_QUESTION = 250;

const bare = (line: string): string => line.trim().replace(/^(?:[-*+•]|\d{1,2}[.)])\s+/, '');

const lettered: MarkReader = (line) => {
  const title = QUESTION.exec(line.trim())?.[1]?.trim();
  return title === undefined ? undefined : { title };
};

const bold: MarkReader = (line) => {
  const mark = boldLeadIn(bare(line));
  return mark !== undefined && /[?？]$/.test(mark.title) ? mark : undefined;
};

const asked: MarkReader = (line, { afterTitle }) => {
  const title = bare(line);
  // "Yes. Why not?" right under a question answers it.
  if (afterTitle && /[.!]\s/.test(title)) return undefined;
  return title.length <= LONGEST_QUESTION && /[?？]$/.test(title) ? { title } : undefined;
};

const askedAfterBlank: MarkReader = (line, place) => (place.afterBlank ? asked(line, place) : undefined);

const ALONE = { afterBlank: true, afterTitle: false };

/** Questions and answers: headings, `Q:` and `A:`, bold questions, or lines that end in a question mark. */
export const readFaqs: SectionReader = (section, reading) => {
  const { source } = reading;
  const { markdown } = section;
  const { before, parts } = partsOf(section);
  if (parts.length > 0) {
    reportUnplaced(before, reading);
    const faqs = parts.map(({ heading, body }) => {
      const { text, attributes } = readLine(
        { raw: heading.raw, line: heading.line, markdown },
        { topic: 'text' },
        reading,
      );
      return reading.at(heading.line, { question: text, answer: markdownOf(source, body), ...attributes });
    });
    return { faqs };
  }
  const lines = source.structure.slice(section.body.line - 1, section.body.endLine);
  const spaced = /\S[ \t]*\n[ \t]*\n/.test(lines.join('\n').trimEnd());
  // One document asks in one style; a question inside an answer is then no new entry.
  const styles = [lettered, bold, spaced ? askedAfterBlank : asked];
  const markOf = styles.find((style) => lines.some((line) => style(line, ALONE) !== undefined)) ?? askedAfterBlank;
  const { entries, before: introduction } = readMarkedLines({ range: section.body, markOf }, reading);
  reportUnplacedLines(introduction, reading);
  const faqs = entries.map(({ title, line, body }) => {
    const { text, attributes } = readLine({ raw: title, line, markdown }, { topic: 'text' }, reading);
    const answer = body?.replace(ANSWER, '').trim();
    return reading.at(line, {
      question: text,
      ...(answer === undefined || answer === '' ? {} : { answer }),
      ...attributes,
    });
  });
  return faqs.length === 0 ? {} : { faqs };
};
