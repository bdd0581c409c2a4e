export const PLUGIN_ID = 'careers';
