# Not built in CI. The image of the API with the page it serves; see compose.yaml and docs/operations.md.
FROM node:20-bookworm-slim AS build
WORKDIR /app
COPY package.json pnpm-lock.yaml pnpm-workspace.yaml ./
COPY apps/api/package.json apps/api/
COPY apps/miniprogram/package.json apps/miniprogram/
COPY packages/shared/package.json packages/shared/
RUN npx --yes pnpm@10.34.8 install --frozen-lockfile
COPY . .
RUN node scripts/build.mjs shared api h5

FROM node:20-bookworm-slim AS packages
WORKDIR /app
COPY package.json pnpm-lock.yaml pnpm-workspace.yaml ./
COPY apps/api/package.json apps/api/
COPY packages/shared/package.json packages/shared/
RUN npx --yes pnpm@10.34.8 install --frozen-lockfile --prod --filter '@silin/api...'

FROM node:20-bookworm-slim
WORKDIR /app
COPY --from=packages /app ./
COPY --from=build /app/packages/shared/dist packages/shared/dist
COPY --from=build /app/apps/api/dist apps/api/dist
COPY --from=build /app/apps/miniprogram/dist/h5 web
RUN mkdir /files && chown node:node /files
USER node
ENV NODE_ENV=production APP_MODE=production HOST=0.0.0.0 PORT=4400 STORAGE_DIR=/files WEB_ROOT=/app/web
EXPOSE 4400
CMD ["node", "apps/api/dist/main.js"]
