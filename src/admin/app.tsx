export default {
  config: {
    notifications: { releases: false },
    tutorials: false,
  },
  bootstrap() {
    // Strapi requires the function; the careers plugin brings its own screens.
  },
};
