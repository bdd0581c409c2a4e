/** Writes the command's answer: the only thing that ever goes to standard output. */
export const print = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

/** Keeps one line on the terminal up to date; silent when nobody watches. */
export const showLine = (line: string): void => {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${line.slice(0, (process.stderr.columns || 80) - 1)}`);
};

export const clearLine = (): void => {
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
};

export const showProgress = ({ done, total, file }: { done: number; total: number; file: string }): void => {
  showLine(`${String(Math.floor((done / total) * 100)).padStart(3)} %  ${file}`);
  if (done + 1 >= total) clearLine();
};

/** @returns the rows in aligned columns. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string => {
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  return [head, ...rows]
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
};
