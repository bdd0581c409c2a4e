import { parseArgs } from 'node:util';
import { version } from '../package.json';
import { exportCommand } from './commands/export';
import { exportContentCommand } from './commands/export-content';
import { detachCommand, doctorCommand } from './commands/host';
import { importCommand } from './commands/import';
import { importSourceCommand, isSource } from './commands/import-source';
import { listCommand } from './commands/list';
import { print } from './output';
import { HELP, UsageError } from './usage';

export { serveImports } from './import-process';

const OPTIONS = {
  publish: { type: 'boolean', default: false },
  'dry-run': { type: 'boolean', default: false },
  published: { type: 'boolean', default: false },
  occupations: { type: 'string' },
  all: { type: 'boolean', default: false },
  edition: { type: 'string' },
  locale: { type: 'string' },
  out: { type: 'string' },
  format: { type: 'string' },
  guides: { type: 'string' },
  app: { type: 'string' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
  version: { type: 'boolean', default: false },
} as const;

/** Options that a command takes besides `--app`, `--json`, `--help` and `--version`. */
const TAKES: Readonly<Record<string, readonly (keyof typeof OPTIONS)[]>> = {
  import: ['publish', 'dry-run', 'locale', 'occupations', 'all', 'edition'],
  export: ['out', 'published', 'locale', 'format', 'guides'],
  list: ['locale'],
  doctor: [],
  detach: [],
};
const EVERYWHERE: readonly string[] = ['app', 'json', 'help', 'version'];

const parse = (argv: readonly string[]) => {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true, tokens: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
};

const run = async (argv: readonly string[]): Promise<number> => {
  const { values, positionals, tokens } = parse(argv);
  const [command, ...operands] = positionals;
  if (values.version) {
    print(version);
    return 0;
  }
  if (values.help || !command) {
    print(HELP.trimEnd());
    return command || values.help ? 0 : 2;
  }
  const takes = TAKES[command];
  if (!takes) throw new UsageError(`There is no command "${command}"; there are ${Object.keys(TAKES).join(', ')}.`);
  for (const token of tokens) {
    if (token.kind === 'option' && !EVERYWHERE.includes(token.name) && !takes.some((name) => name === token.name)) {
      throw new UsageError(`"careers ${command}" has no option --${token.name}.`);
    }
  }
  const { json, locale, app, out, publish, published, occupations, all, edition, format } = values;
  const slugs = [...operands, ...(values.guides?.split(',') ?? [])].map((slug) => slug.trim()).filter(Boolean);
  const dryRun = values['dry-run'];
  switch (command) {
    case 'import':
      return isSource(operands)
        ? importSourceCommand({ operands, publish, occupations, all, edition, dryRun, json, locale, app })
        : importCommand({ files: operands, publish, occupations, all, edition, dryRun, json, locale, app });
    case 'export':
      return format === undefined
        ? exportCommand({ slugs, out, published, json, locale, app })
        : exportContentCommand({ format, guides: slugs, out, published, json, locale, app });
    case 'list':
      return listCommand({ json, locale, app });
    case 'doctor':
      return doctorCommand({ json, app });
    default:
      return detachCommand({ json, app });
  }
};

/**
 * The command line.
 *
 * @param argv what follows `careers`
 * @returns the exit code
 */
export const main = async (argv: readonly string[]): Promise<number> => {
  try {
    return await run(argv);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    process.stderr.write(`careers: ${message}\n${error instanceof UsageError ? 'Try: careers --help\n' : ''}`);
    return error instanceof UsageError ? 2 : 1;
  }
};
