# syntax=docker/dockerfile:1

# The app with the careers plugin, in three steps: install and build with everything, keep what production needs, and copy that
# into a small image that runs as nobody in particular. Linted by `npm run test:full`; see docs/operating.md.

FROM node:20.19.5-bookworm-slim AS build
WORKDIR /app
# Ready-made binaries of the SQLite driver exist for this image; these are for where they cannot be had.
RUN apt-get update \
  && apt-get install -y --no-install-recommends build-essential python3 \
  && rm -rf /var/lib/apt/lists/*
ENV STRAPI_TELEMETRY_DISABLED=true
# First what seldom changes, so that a change of the sources does not install everything anew.
COPY package.json package-lock.json ./
COPY src/plugins/careers/package.json src/plugins/careers/package.json
COPY src/plugins/careers/stand-ins src/plugins/careers/stand-ins
RUN npm ci --no-audit --no-fund
COPY tsconfig.json favicon.png ./
COPY config config
COPY database database
COPY public public
COPY src src
RUN NODE_ENV=production npm run build \
  && npm prune --omit=dev --no-audit --no-fund \
  && cd src/plugins/careers \
  && rm -r admin server core cli client tsconfig*.json jest*

FROM node:20.19.5-bookworm-slim
ENV NODE_ENV=production \
  HOST=0.0.0.0 \
  PORT=1337 \
  STRAPI_TELEMETRY_DISABLED=true
WORKDIR /app
COPY --from=build /app/package.json /app/tsconfig.json /app/favicon.png ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY --from=build /app/database database
COPY --from=build /app/public public
COPY --from=build /app/src/plugins/careers src/plugins/careers
# What the app writes at run time; everything else belongs to root, and stays as it is.
RUN mkdir -p .tmp public/uploads \
  && chown -R node:node .tmp public/uploads
USER node
EXPOSE 1337
HEALTHCHECK --interval=10s --timeout=3s --start-period=90s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/_health').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# Node.js itself, not npm: signals reach it, so that a stop drains what is under way.
CMD ["node", "node_modules/@strapi/strapi/bin/strapi.js", "start"]
