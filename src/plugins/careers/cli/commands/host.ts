import type { HostService } from '../../server/src/host';
import { withApp } from '../app';
import { print } from '../output';

export interface HostArguments {
  readonly json: boolean;
  readonly app: string | undefined;
}

/** @returns 0: what it finds works as it is */
export const doctorCommand = async ({ json, app }: HostArguments): Promise<number> => {
  const findings = await withApp({
    folder: app,
    work: (strapi) => Promise.resolve(strapi.plugin('careers').service<HostService>('host').doctor()),
  });
  if (json) print(JSON.stringify({ findings }, null, 2));
  else if (findings.length === 0) print('No differences: this app uses the types of the plugin as they are.');
  else print(findings.map(({ message }) => message).join('\n'));
  return 0;
};

export const detachCommand = async ({ json, app }: HostArguments): Promise<number> => {
  const detached = await withApp({
    folder: app,
    work: (strapi) => strapi.plugin('careers').service<HostService>('host').detach(),
  });
  const { tables, references, files } = detached;
  if (json) {
    print(JSON.stringify(detached, null, 2));
    return 0;
  }
  const todo = [
    ...references.map(
      ({ uid, attribute, target }) => `remove the attribute "${attribute}" of ${uid}: it points at ${target}`,
    ),
    ...files.map((file) => `move ${file} away`),
  ];
  print(
    [
      `${tables.length} tables are set aside: Strapi will leave them alone when it starts without the plugin.`,
      'Now, before the next start: take strapi-plugin-careers out of package.json and config/plugins.',
      ...(todo.length > 0 ? ['Also, or Strapi will not start without it:', ...todo.map((step) => `  - ${step}`)] : []),
      'To have it all back, install the plugin again and start. A start with the plugin still in place takes this back.',
    ].join('\n'),
  );
  return 0;
};
