/** Which part of a process's work is the plugin's own, by sampling where it is. */
import inspector from 'node:inspector/promises';

const session = new inspector.Session();
const INTERVAL_US = 200;

/** Functions of the built plugin; what they call of others does not count. */
const isPlugins = ({ url }) => /\/(plugins\/careers|strapi-plugin-careers)\/dist\//.test(url);

const isIdle = ({ functionName }) => functionName === '(idle)';

export const startProfile = async () => {
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: INTERVAL_US });
  await session.post('Profiler.start');
  return {};
};

/** @returns `share`, of the time that the process was not idle */
export const stopProfile = async () => {
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  const frames = new Map(profile.nodes.map(({ id, callFrame }) => [id, callFrame]));
  let own = 0;
  let all = 0;
  profile.samples.forEach((id, index) => {
    const frame = frames.get(id);
    if (isIdle(frame)) return;
    all += profile.timeDeltas[index];
    if (isPlugins(frame)) own += profile.timeDeltas[index];
  });
  if (own === 0) throw new Error('The profile shows no function of the plugin: look at its path in `isPlugins`.');
  return { share: own / all };
};
