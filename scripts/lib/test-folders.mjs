import { existsSync } from 'node:fs';
import { inProject } from './project.mjs';

/** Where the tests of a Jest project stand: the plugin's beside its code, the others in a folder of tests/. */
export const folderOf = (project) =>
  ['plugin', 'long'].includes(project) ? inProject('src', 'plugins', 'careers') : inProject('tests', project);

/** Whether there is anything to run; some of the folders are yet to come. */
export const hasTests = ({ project }) => !project || existsSync(folderOf(project));
