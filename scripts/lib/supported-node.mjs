// Old syntax on purpose, here and in the scripts that start with it: a Node.js that is too old must still get as far
// as reading this file, to be told so.

/** Node.js versions the project runs on, as in package.json: 20.19 and later of the 20 line, then 22.12 and later. */
export const isSupportedNode = (version) => {
  const [major, minor] = version.split('.').map(Number);
  if (major === 20) return minor >= 19;
  if (major === 22) return minor >= 12;
  return major > 22;
};

/**
 * Loads the module that holds the real command when this Node.js can run it; else says what to do and fails.
 *
 * @param load imports a module that has a `main`
 */
export const runOnSupportedNode = (load) => {
  if (isSupportedNode(process.versions.node)) return load().then((command) => command.main());
  process.stderr.write(
    `Careers for Strapi needs Node.js 20.19 or later, or 22.12 or later; this is ${process.versions.node}. ` +
      'Install a newer one from https://nodejs.org and run the command again.\n',
  );
  process.exitCode = 1;
  return Promise.resolve();
};
