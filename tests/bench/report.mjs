import { readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import { inProject } from '../../scripts/lib/project.mjs';

const FILE = inProject('docs', 'performance.md');
const STOCK = 'stock REST, whole guide';

const table = (head, rows) =>
  [head, head.map((_, index) => (index === 0 ? '---' : '---:')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');

const times = (value) => (value >= 10 ? `${value.toFixed(0)} ×` : `${value.toFixed(2)} ×`);

const costTable = (rows) =>
  table(
    ['What', 'without', 'with', 'unit', 'ratio', '95 % confidence', 'limit'],
    rows.map(({ title, base, tested, unit, ratio, low, high, limit }) => [
      title,
      base.toFixed(2),
      tested.toFixed(2),
      unit,
      ratio.toFixed(3),
      `${low.toFixed(3)}–${high.toFixed(3)}`,
      limit,
    ]),
  );

const startTable = (rows) =>
  table(
    ['Start of the app', 'without', 'then', 'unit', 'ratio', '95 % confidence', 'limit'],
    rows.flatMap(({ title, time, cpu, limit = '' }) =>
      [
        ['ms', time],
        ['CPU ms', cpu],
      ].map(([unit, { base, tested, ratio, low, high }]) => [
        title,
        base.toFixed(0),
        tested.toFixed(0),
        unit,
        ratio.toFixed(3),
        `${low.toFixed(3)}–${high.toFixed(3)}`,
        limit,
      ]),
    ),
  );

const shareText = (share) =>
  `Of the processor time of a GET of another endpoint, ${(share * 100).toFixed(1)} % is spent in functions of the plugin, by a sampling profile.`;

const pagesTable = (rows) => {
  const stock = rows.find(({ name }) => name === STOCK)?.perSecond;
  return table(
    ['What', 'requests/s', 'p50 ms', 'p99 ms', 'CPU ms', 'memory MB', '× bare', '× stock REST'],
    rows.map(({ name, perSecond, p50, p99, cpuMs, memoryMb, bare }) => [
      bare ? `${name} (bare: ${bare.perSecond.toFixed(0)}/s, p99 ${bare.p99} ms)` : name,
      perSecond.toFixed(0),
      p50,
      p99,
      cpuMs.toFixed(3),
      memoryMb.toFixed(0),
      bare ? times(perSecond / bare.perSecond) : '',
      stock ? times(perSecond / stock) : '',
    ]),
  );
};

const percent = (share) => `${(share * 100).toFixed(0)} %`;

const limitsText = ({ flat, bound, queries }) =>
  [
    `- A stored page with ${flat.most} guides takes ${flat.ratio.toFixed(3)} × the processor time that it takes with ${flat.fewest}`,
    `  (95 % confidence: ${flat.low.toFixed(3)}–${flat.high.toFixed(3)}; limit 1.1).`,
    `- With a bound of 64 MB and ${bound.read} pages read, the cache holds ${bound.entries} of them, ${percent(bound.held)} of its bound;`,
    `  emptied, it sets ${percent(bound.freed)} of it free (limit 110 %).`,
    `- The dearest GraphQL query of whole guides that the limits let pass, ${queries.lists} × 25 of them with ${flat.most} guides stored, takes`,
    `  ${(queries.ms / 1000).toFixed(1)} s, and another request waits ${queries.waited.toFixed(0)} ms at most meanwhile; a query of 100 aliases is refused in ${queries.refusedMs.toFixed(0)} ms.`,
  ].join('\n');

const SCREEN_LIMIT_MS = 300;

const editingText = ({ guides, skills, screens, publishing, confirming }) =>
  [
    `### ${guides} guides, ${skills} skills`,
    table(
      [
        'What a screen asks for',
        'p50 ms',
        'p95 ms',
        'CPU ms',
        'after a save: p95 ms',
        'CPU ms',
        'limit',
        'after a start: ms',
      ],
      screens.map(({ title, start, p50, p95, cpu, first }) => [
        title,
        ...[p50, p95, cpu, first.p95, first.cpu].map((ms) => ms.toFixed(0)),
        Math.max(first.p95, p95) < SCREEN_LIMIT_MS ? SCREEN_LIMIT_MS : `**${SCREEN_LIMIT_MS}**`,
        start.toFixed(0),
      ]),
    ),
    [
      `- A guide published by the screens' action: p50 ${publishing.p50.toFixed(0)} ms, p95 ${publishing.p95.toFixed(0)} ms (limit 300 ms),`,
      `  ${publishing.ratio.toFixed(2)} × the Document Service without readiness (p50 ${publishing.plain.toFixed(0)} ms).`,
      `- ${confirming.guides} reviews confirmed at once: ${confirming.seconds.toFixed(1)} s (limit 10 s), after what moved in them was shown in`,
      `  ${confirming.previewSeconds.toFixed(1)} s. ${confirming.modified} of the guides had a newer draft; none was published.`,
    ].join('\n'),
  ].join('\n\n');

const typingText = ({ components, base, tested, ratio, low, high }) =>
  [
    `- A keystroke in a guide with ${components} components: ${base.toFixed(2)} ms of the browser's main thread without the panels,`,
    `  ${tested.toFixed(2)} ms with them, ${ratio.toFixed(3)} × (95 % confidence: ${low.toFixed(3)}–${high.toFixed(3)}; limit 1.1).`,
  ].join('\n');

const seconds = ({ ms }) => `${(ms / 1000).toFixed(1)} s`;

const importsText = ({ rows, imported, loop, isEqual, stored, cold }) =>
  [
    `- ${rows.occupations} occupations, ${rows.tasks} tasks and ${rows.technologies} technology rows are imported in ${seconds(imported)}, which makes`,
    `  ${imported.guides} guides and ${imported.skills} skills; a plain loop over the Document Service takes ${seconds(loop)} for the same content`,
    `  (${isEqual ? 'compared: equal' : 'compared: NOT equal'}), so the import takes ${(imported.ms / loop.ms).toFixed(3)} of the time (limit 0.2; of processor time ${(imported.cpuMs / loop.cpuMs).toFixed(3)}).`,
    `- Memory of the process at most: ${imported.memoryMb.toFixed(0)} MB (limit 512), the plain loop's ${loop.memoryMb.toFixed(0)} MB.`,
    `- A page read while a server on SQLite imports: from the cache p50 ${stored.p50.toFixed(1)} ms, p99 ${stored.p99.toFixed(1)} ms (limit 50); made anew`,
    `  p50 ${cold.p50.toFixed(1)} ms, p99 ${cold.p99.toFixed(1)} ms (limit 300). The thread that answers is held for p99 ${stored.held.p99.toFixed(1)} ms, and`,
    `  ${cold.held.p99.toFixed(1)} ms where it makes pages anew. ${stored.misses} of the ${stored.reads} pages from the cache had to be made anew. Load of the machine meanwhile:`,
    `  ${stored.load.toFixed(1)} on ${os.cpus().length} processors.`,
  ].join('\n');

const megabytes = (bytes) => (bytes / 2 ** 20).toFixed(0);

const memoryText = ({ heapMegabytes, steps, stored }) =>
  `- Memory of a server ${heapMegabytes ? `started with \`--max-old-space-size=${heapMegabytes}\`` : 'without a bound for its heap'}, after a garbage collection, with what it loads one after the other: ${steps
    .map(({ name, rss, used }) => `${name} ${megabytes(rss)} MB (${megabytes(used)} in use)`)
    .join(', ')}; limit 600. Stored are ${stored.entries} pages, ${megabytes(stored.bytes)} MB.`;

const searchText = ({ count, built, searches, fresh, memory }) =>
  [
    `### Search in ${count} guides`,
    table(
      ['What is typed', 'p50 ms', 'p99 ms', 'limit'],
      searches.map(({ name, p50, p99 }) => [
        name,
        p50.toFixed(2),
        p99.toFixed(2),
        name === 'all of them' ? '5, 25' : '',
      ]),
    ),
    [
      `- The index takes ${seconds(built)} to build and ${(built.bytes / 2 ** 20).toFixed(0)} MB; meanwhile the process answers others, and pauses for ${built.longestPause.toFixed(0)} ms at most.`,
      `- The first search after a publish takes ${fresh.p50.toFixed(0)} ms; after a change that may have touched everything ${(fresh.whole / 1000).toFixed(1)} s.`,
      ...memory.map(memoryText),
    ].join('\n'),
  ].join('\n\n');

const replacePart = (text, name, content) => {
  const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const from = text.indexOf(start);
  const to = text.indexOf(end);
  if (from < 0 || to < from) throw new Error(`docs/performance.md has no place for the figures of "${name}".`);
  return `${text.slice(0, from + start.length)}\n\n${content}\n\n${text.slice(to)}`;
};

const circumstances = () => {
  const [{ model }] = os.cpus();
  const memory = (os.totalmem() / 2 ** 30).toFixed(0);
  const date = new Date().toISOString().slice(0, 10);
  return `${date}: ${os.cpus().length} × ${model}, ${memory} GB, ${os.type()}, Node ${process.version}, SQLite.`;
};

/** Puts the figures of a run into docs/performance.md, in place of those of the run before. */
export const writeReport = ({ cost, start, pages, limits, editing, typing, imports, search }) => {
  let text = readFileSync(FILE, 'utf8');
  if (cost) {
    text = replacePart(text, 'cost', [circumstances(), costTable(cost.rows), shareText(cost.share)].join('\n\n'));
  }
  if (start) text = replacePart(text, 'start', `${circumstances()}\n\n${startTable(start)}`);
  if (pages.length > 0) {
    const parts = [...new Set(pages.map(({ guides }) => guides))].map((guides) => {
      const rows = pages.filter((row) => row.guides === guides);
      const build = rows.find(({ name }) => name === 'static build');
      const note = build
        ? `\n\n${build.pages} whole pages for a static build, in 20 requests of 100: ${build.seconds.toFixed(1)} s.`
        : '';
      return `### ${guides} guides\n\n${pagesTable(rows.filter(({ perSecond }) => perSecond))}${note}`;
    });
    text = replacePart(text, 'pages', `${circumstances()}\n\n${parts.join('\n\n')}`);
  }
  if (limits) text = replacePart(text, 'limits', `${circumstances()}\n\n${limitsText(limits)}`);
  if (editing) text = replacePart(text, 'editing', `${circumstances()}\n\n${editingText(editing)}`);
  if (typing) text = replacePart(text, 'typing', `${circumstances()}\n\n${typingText(typing)}`);
  if (imports) text = replacePart(text, 'imports', `${circumstances()}\n\n${importsText(imports)}`);
  if (search) text = replacePart(text, 'search', `${circumstances()}\n\n${searchText(search)}`);
  writeFileSync(FILE, text);
};
