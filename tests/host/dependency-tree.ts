import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

export const readManifest = (folder: string): Manifest =>
  JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as Manifest;

const wantsOf = ({ dependencies, peerDependencies, optionalDependencies }: Manifest): string[] =>
  Object.keys({ ...dependencies, ...peerDependencies, ...optionalDependencies });

/** Where Node finds a package that a folder asks for: beside it, or in a `node_modules` further up. */
const resolveFrom = (folder: string, name: string): string | undefined => {
  for (let at = folder; at !== path.dirname(at); at = path.dirname(at)) {
    const candidate = path.join(at, 'node_modules', name);
    if (existsSync(path.join(candidate, 'package.json'))) return candidate;
  }
  return undefined;
};

/**
 * Gives an app a `node_modules` without installing anything: links to the packages of this repository, but only to those
 * that `npm install` would have put there for the packages the app asks for. A package that the plugin uses and does not
 * declare is missing, as it would be for a user.
 *
 * @param into the app's folder
 * @param from the folder whose `node_modules` is linked to
 * @param wants names of the packages that the app, and what is installed into it by hand, depend on
 */
export const linkDependencies = ({
  into,
  from,
  wants,
}: {
  into: string;
  from: string;
  wants: readonly string[];
}): void => {
  const seen = new Set<string>();
  const queue = wants.map((name) => ({ name, folder: from }));
  for (let next = queue.pop(); next; next = queue.pop()) {
    const found = resolveFrom(next.folder, next.name);
    // What is optional may be missing.
    if (!found || seen.has(found)) continue;
    seen.add(found);
    queue.push(...wantsOf(readManifest(found)).map((name) => ({ name, folder: found })));
    if (found !== path.join(from, 'node_modules', next.name)) continue;
    const link = path.join(into, 'node_modules', next.name);
    mkdirSync(path.dirname(link), { recursive: true });
    symlinkSync(found, link, 'dir');
  }
};
