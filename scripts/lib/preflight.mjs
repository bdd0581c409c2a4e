import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import { inProject, Obstacle, projectRoot } from './project.mjs';

/** @throws Obstacle when the project's folder, or its working folder `.tmp`, cannot be written to */
export const checkFolderWritable = () => {
  try {
    mkdirSync(inProject('.tmp'), { recursive: true });
    for (const probe of [inProject(`.write-check-${process.pid}`), inProject('.tmp', `.write-check-${process.pid}`)]) {
      writeFileSync(probe, '');
      rmSync(probe);
    }
  } catch (error) {
    throw new Obstacle(
      `Cannot write to ${error.path ?? projectRoot} (${error.code}). ` +
        'Make the folder writable for your user, or clone the project into a folder of your own.',
    );
  }
};

/** Where the server is to listen. @throws Obstacle when PORT is not a port number */
export const serverAddress = () => {
  const host = process.env.HOST || '127.0.0.1';
  const port = Number(process.env.PORT || 1337);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new Obstacle(`PORT is "${process.env.PORT}"; set it to a whole number from 1 to 65535, such as PORT=1337.`);
  }
  return { host, port };
};

const listenError = ({ host, port }) =>
  new Promise((resolve) => {
    const server = net.createServer();
    server.once('error', resolve);
    server.listen(port, host, () => server.close(() => resolve(undefined)));
  });

/** @throws Obstacle when nothing can listen there */
export const checkPortFree = async ({ host, port }) => {
  const error = await listenError({ host, port });
  if (!error) return;
  const another = `PORT=${port < 65535 ? port + 1 : 1338} npm run quickstart`;
  if (error.code === 'EADDRINUSE') {
    throw new Obstacle(
      `Port ${port} on ${host} is taken, perhaps by a quickstart that is still running. ` +
        `Stop that program, or choose another port: ${another}`,
    );
  }
  if (error.code === 'EACCES') {
    throw new Obstacle(`Your user may not listen on port ${port}. Choose one above 1023: PORT=1337 npm run quickstart`);
  }
  throw new Obstacle(
    `Cannot listen on HOST=${host} (${error.code}). Set HOST to an address of this machine, such as 127.0.0.1.`,
  );
};
