/** What somebody has chosen to be sent. */
export interface ChosenFiles {
  readonly files: readonly File[];
  /** The folder that they were in, when they were chosen as one. */
  readonly label: string | undefined;
}

/** Systems put files of their own into folders: `.DS_Store`. */
const isHidden = ({ name }: { readonly name: string }): boolean => name.startsWith('.');

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => {
    entry.file(resolve, reject);
  });

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

/** All files of a folder; those in folders inside it are left out. A browser gives a hundred at a time. */
const filesIn = async (folder: FileSystemDirectoryEntry): Promise<File[]> => {
  const reader = folder.createReader();
  const files: File[] = [];
  for (;;) {
    const entries = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
    if (entries.length === 0) return files;
    files.push(...(await Promise.all(entries.filter(isFile).map(fileOf))));
  }
};

/** Files and folders as they were dropped. */
export const readDrop = async ({ items }: DataTransfer): Promise<ChosenFiles> => {
  const dropped = [...items].map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }));
  const entries = dropped.flatMap(({ entry }) => entry ?? []);
  const folders = entries.filter(isFolder);
  const inFolders = await Promise.all(folders.map(filesIn));
  // What comes from another page than the system's own windows has no entry.
  const others = dropped.flatMap(({ entry, file }) => (entry === null && file !== null ? [file] : []));
  const loose = [...others, ...(await Promise.all(entries.filter(isFile).map(fileOf)))];
  const files = [...loose, ...inFolders.flat()].filter((file) => !isHidden(file));
  return { files, label: folders.length === 1 && loose.length === 0 ? folders[0]?.name : undefined };
};

/** The files of a folder that was chosen in the browser's dialog. */
export const readFolder = (list: FileList): ChosenFiles => {
  // `db_30_2_text/Skills.txt`: those of folders inside it have more parts.
  const files = [...list].filter((file) => file.webkitRelativePath.split('/').length === 2 && !isHidden(file));
  return { files, label: files[0]?.webkitRelativePath.split('/')[0] };
};

/** Chosen files with others added to them; one of the same name takes the place of the one before. */
export const addFiles = (before: ChosenFiles, added: ChosenFiles): ChosenFiles => {
  const names = new Set(added.files.map(({ name }) => name));
  const kept = before.files.filter(({ name }) => !names.has(name));
  return { files: [...kept, ...added.files], label: kept.length === 0 ? added.label : before.label };
};
