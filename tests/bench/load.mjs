import autocannon from 'autocannon';

/**
 * Requests against one side, with what the server spent on them: processor time does not count what the load generator
 * and other programs take from the machine.
 *
 * @param side from startSide
 * @param request path, headers, method and body as autocannon takes them; `amount` of requests or `duration` in seconds
 */
export const load = async (side, { path, allow = [], ...request }) => {
  const before = await side.ask('usage');
  const result = await autocannon({ url: `${side.url}${path}`, connections: 20, ...request });
  const after = await side.ask('usage');
  const refused = result.non2xx - allow.reduce((sum, code) => sum + (result.statusCodeStats[code]?.count ?? 0), 0);
  if (refused > 0 || result.errors > 0) {
    throw new Error(`${path}: ${refused} refused and ${result.errors} failed requests`);
  }
  return {
    perSecond: result.requests.total / result.duration,
    p50: result.latency.p50,
    p99: result.latency.p99,
    cpuMs: (after.cpu - before.cpu) / 1000 / result.requests.total,
    memoryMb: after.memory / 2 ** 20,
  };
};
