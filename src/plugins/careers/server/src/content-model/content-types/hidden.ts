/** For types that only the plugin writes: neither in the content manager nor in the builder. */
export const HIDDEN = {
  'content-manager': { visible: false },
  'content-type-builder': { visible: false },
} as const;
