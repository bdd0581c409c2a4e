/** Strapi keeps there, for each installation, whether somebody has closed its announcement of the media library. */
const ANNOUNCEMENT = 'STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_';

/** No setting switches the announcement off: mark it as closed before it is first drawn. */
const closeAnnouncement = () => {
  for (const isLegacy of [true, false]) {
    for (const installation of [undefined, false]) {
      window.localStorage.setItem(`${ANNOUNCEMENT}${isLegacy}:${installation}`, 'true');
    }
  }
};

export default {
  config: {
    // The languages that the careers screens speak, besides English.
    locales: ['es', 'fr', 'de'],
    notifications: { releases: false },
    tutorials: false,
  },
  bootstrap: closeAnnouncement,
};
