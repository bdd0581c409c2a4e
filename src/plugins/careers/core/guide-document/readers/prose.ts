import { markdownOf } from '../source';
import { lineEntries } from './lines';
import { reportUnplaced, type Fields, type SectionReader } from './reading';
import { inlineText } from '../inline';
import { foldHeading } from '../intents';

/** Sections that are one text. */
const readText =
  (field: string): SectionReader =>
  (section, reading) => {
    const markdown = markdownOf(reading.source, section.body);
    return markdown === undefined ? {} : { [field]: markdown };
  };

export const readOverview = readText('overview');
export const readEducation = readText('education');
export const readCareerTips = readText('careerTips');

export const readOutlook: SectionReader = (section, reading) => {
  const summary = markdownOf(reading.source, section.body);
  const { demand } = section.attributes;
  return {
    outlook: reading.at(section.line, {
      ...(summary === undefined ? {} : { summary }),
      ...(demand === undefined ? {} : { demand }),
    }),
  };
};

const CONDITIONS: readonly (readonly [string, RegExp])[] = [
  [
    'hours',
    /^(?:(?:typical |weekly |working )?hours(?: a week| per week)?|horas(?: semanales)?|heures|horaires|wochenstunden|stunden)$/,
  ],
  ['pattern', /^(?:pattern|schedule|shifts?|you could work|horario|turnos|rythme|arbeitszeit|schicht)$/],
  [
    'places',
    /^(?:places?|where|location|locations|setting|workplace|environment|lugar|lugares|lieu|lieux|ort|orte|arbeitsort)$/,
  ],
  ['uniform', /^(?:uniform|dress|dress code|clothing|uniforme|tenue|kleidung)$/],
];

/** Working conditions in words: `Hours: 38–42 a week`; what says no more than where belongs to the places. */
export const readWorkingConditions: SectionReader = (section, reading) => {
  const lists = section.blocks.filter(({ kind }) => kind === 'list' || kind === 'paragraph');
  reportUnplaced(
    section.blocks.filter((block) => !lists.includes(block)),
    reading,
  );
  const conditions: Record<string, string | number> = {};
  const places: string[] = [];
  const entries = lineEntries({ section, blocks: lists.filter(({ kind }) => kind === 'list'), commas: false }, reading);
  const prose = lists
    .filter(({ kind }) => kind === 'paragraph')
    .flatMap((block) => markdownOf(reading.source, block)?.split('\n') ?? []);
  for (const raw of [...entries.map((entry) => entry.raw), ...prose]) {
    const line = section.markdown ? inlineText(raw) : raw.trim();
    const [, label = '', value = ''] = /^([^:]{1,40}):\s*(.+)$/.exec(line) ?? [];
    const name = CONDITIONS.find(([, pattern]) => pattern.test(foldHeading(label)))?.[0];
    const [, min, max] = /(\d{1,3})(?:\s*(?:[–-]|to|a|à|bis)\s*(\d{1,3}))?/.exec(value) ?? [];
    if (name === 'hours' && min !== undefined) {
      conditions.minHours = Number(min);
      conditions.maxHours = Number(max ?? min);
    } else if (name === undefined || name === 'hours') {
      places.push(line);
    } else {
      conditions[name] = value;
    }
  }
  if (places.length > 0) {
    conditions.places = [...(conditions.places === undefined ? [] : [conditions.places]), ...places].join(' ');
  }
  const workingConditions: Fields = reading.at(section.line, conditions);
  return Object.keys(conditions).length === 0 ? {} : { workingConditions };
};
