import type { CareersApp } from './careers-app';

/** The app's logger is a stream of what is logged. */
interface Log extends NodeJS.EventEmitter {
  level: string;
}

/**
 * Everything that the app logs from now on, at the most talkative level, and what goes past the log to standard output.
 *
 * @returns what was written so far, and how to stop listening
 */
export const captureLog = ({ strapi }: CareersApp): { readonly text: () => string; readonly stop: () => void } => {
  const written: string[] = [];
  const logger = strapi.log as unknown as Log;
  const { level } = logger;
  logger.level = 'silly';
  const keep = (entry: object): void => {
    written.push(...Object.values(entry).map(String));
  };
  logger.on('data', keep);
  const spies = (['log', 'info', 'warn', 'error', 'debug'] as const).map((name) =>
    jest.spyOn(outside.global.console, name).mockImplementation((...texts: unknown[]) => {
      written.push(texts.map(String).join(' '));
    }),
  );
  return {
    text: () => written.join('\n'),
    stop: () => {
      logger.off('data', keep);
      logger.level = level;
      for (const spy of spies) spy.mockRestore();
    },
  };
};
