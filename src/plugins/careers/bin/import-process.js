'use strict';

// Started by a server for its imports; see server/src/imports/jobs/own-process.ts.
const { serveImports } = require('../dist/cli/index.js');

const [appDir, distDir] = process.argv.slice(2);

serveImports({ appDir, distDir }).then(
  () => process.exit(),
  (error) => {
    process.stderr.write(`careers: the process for imports does not start: ${error.stack}\n`);
    process.exit(1);
  },
);
