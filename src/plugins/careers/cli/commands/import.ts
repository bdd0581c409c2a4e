import { failedFile, type FileReport, type ImportReport } from '../../core/imports/report';
import type { GuideDocuments, SourceFile } from '../../server/src/guide-documents';
import { withApp } from '../app';
import { print, showProgress } from '../output';
import { readTextFile } from '../read-file';
import { UsageError } from '../usage';

export interface ImportArguments {
  readonly files: readonly string[];
  readonly publish: boolean;
  /** Options for sources, which documents have no use for. */
  readonly occupations: string | undefined;
  readonly all: boolean;
  readonly edition: string | undefined;
  readonly dryRun: boolean;
  readonly json: boolean;
  readonly locale: string | undefined;
  readonly app: string | undefined;
}

const counted = (count: number, one: string, many = `${one}s`) => (count === 1 ? `1 ${one}` : `${count} ${many}`);

const describeContent = ({ recognised, created }: FileReport): string => {
  if (!recognised) return '';
  const { skills, steps, certifications, conditions, faqs, salaries } = recognised;
  const flags = [
    recognised.education && 'education',
    recognised.outlook && 'outlook',
    recognised.callToAction && 'call to action',
  ].filter(Boolean);
  const parts = [
    counted(skills, 'skill requirement'),
    counted(steps, 'step'),
    counted(certifications, 'certification') + (conditions > 0 ? ` (${conditions} conditional)` : ''),
    counted(faqs, 'FAQ'),
    ...(salaries > 0 ? [counted(salaries, 'salary', 'salaries')] : []),
    ...flags,
  ];
  const news = [
    ...(created.skills.length > 0 ? [counted(created.skills.length, 'new skill')] : []),
    ...(created.certifications.length > 0 ? [counted(created.certifications.length, 'new certification')] : []),
  ];
  return [...parts, ...news].join(', ');
};

const describeFile = (report: FileReport): string => {
  const { file, status, guide, unplaced, warnings, error } = report;
  const lines = [`${status.padEnd(9)} ${file}${guide ? `  →  ${guide.slug} (${guide.locale})` : ''}`];
  const content = describeContent(report);
  if (content) lines.push(`          ${content}`);
  if (error) lines.push(`          ${error.line ? `line ${error.line}: ` : ''}${error.message}`);
  for (const { path, message } of error?.details ?? []) lines.push(`          ${path}: ${message}`);
  for (const { line, text } of unplaced) lines.push(`          line ${line} has no place in a guide: ${text}`);
  for (const warning of warnings) lines.push(`          warning: ${warning}`);
  return lines.join('\n');
};

const summary = ({ files, dryRun }: ImportReport): string => {
  const count = (status: FileReport['status']) => files.filter((file) => file.status === status).length;
  const counts = (['created', 'updated', 'unchanged', 'failed'] as const).map((status) => `${count(status)} ${status}`);
  return `${dryRun ? 'Dry run, nothing was written: ' : ''}${counts.join(', ')}`;
};

/** @returns the exit code: 1 when a file failed */
export const importCommand = async (args: ImportArguments): Promise<number> => {
  if (args.files.length === 0) throw new UsageError('Name at least one file to import.');
  if (args.occupations !== undefined || args.all || args.edition !== undefined) {
    throw new UsageError('--occupations, --all and --edition are for sources: careers import onet DIR --all');
  }
  const sources: SourceFile[] = [];
  const problems = new Map<number, FileReport>();
  for (const [index, file] of args.files.entries()) {
    const result = await readTextFile(file);
    if ('problem' in result) problems.set(index, failedFile(file, { message: result.problem }));
    else sources.push({ file, text: result.text });
  }
  const { publish, dryRun, locale } = args;
  const imported: ImportReport =
    sources.length === 0
      ? { dryRun, files: [] }
      : await withApp({
          folder: args.app,
          work: (strapi) => {
            const service = strapi.plugin('careers').service<GuideDocuments>('guide-documents');
            return service.import({
              files: sources,
              publish,
              dryRun,
              onProgress: showProgress,
              ...(locale && { locale }),
            });
          },
        });
  const rest = [...imported.files];
  const files = args.files.map((_, index) => problems.get(index) ?? rest.shift()).filter((file) => file !== undefined);
  const report: ImportReport = { dryRun, files };
  print(args.json ? JSON.stringify(report, null, 2) : [...files.map(describeFile), summary(report)].join('\n'));
  return files.some(({ status }) => status === 'failed') ? 1 : 0;
};
