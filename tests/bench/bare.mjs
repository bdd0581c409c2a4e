/** A bare `node:http` server that sends one stored answer, whatever is asked: what this machine can do at best. */
import { createServer } from 'node:http';

const { status, headers, body } = JSON.parse(process.argv[2]);
const bytes = Buffer.from(body, 'base64');

const server = createServer((_request, response) => {
  response.writeHead(status, headers);
  response.end(bytes);
});

process.on('message', ({ id, task }) => {
  if (task === 'usage') {
    const { user, system } = process.cpuUsage();
    process.send({ id, answer: { cpu: user + system, memory: process.memoryUsage.rss() } });
  }
  if (task === 'stop') process.exit(0);
});

// The parent is gone.
process.on('disconnect', () => process.exit(1));

server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }));
