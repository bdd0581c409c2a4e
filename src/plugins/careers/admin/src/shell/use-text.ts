import { useCallback } from 'react';
import { useIntl, type PrimitiveType } from 'react-intl';
import { PLUGIN_ID } from '../plugin-id';
import type { MessageKey } from '../translations';

/** @returns a function that gives a message of ours in the administrator's language, with its values filled in */
export const useText = () => {
  const intl = useIntl();
  return useCallback(
    (key: MessageKey, values?: Readonly<Record<string, PrimitiveType>>): string =>
      intl.formatMessage({ id: `${PLUGIN_ID}.${key}` }, values),
    [intl],
  );
};

/** A message of ours for where Strapi formats it itself: menu links, widgets, settings. */
export const messageOf = (key: MessageKey) => ({ id: `${PLUGIN_ID}.${key}`, defaultMessage: key });
