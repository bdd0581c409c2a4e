import type { en } from './en';

/** A key of the English messages, without the plugin's prefix. */
export type MessageKey = keyof typeof en;

/** Another language has the same keys, all of them and no others. */
export type Messages = Readonly<Record<MessageKey, string>>;
