# One image for every role: `web`, `worker`, `migrate`, … Build: docker build -t afterloop .
FROM python:3.13-slim AS build
COPY --from=ghcr.io/astral-sh/uv:latest /uv /usr/local/bin/uv
WORKDIR /source
COPY . .
# The wheel holds the front end; requirements.txt the versions that were tested.
RUN uv build --wheel --out-dir /dist && uv export --locked --no-dev --no-emit-project -o /dist/requirements.txt

FROM python:3.13-slim
RUN useradd --system --create-home --home-dir /var/lib/afterloop --uid 10001 afterloop
COPY --from=build /dist /dist
RUN pip install --no-cache-dir -r /dist/requirements.txt /dist/*.whl && rm -r /dist
USER afterloop
ENV AFTERLOOP_DATA=/var/lib/afterloop AFTERLOOP_LOG_FORMAT=json PYTHONUNBUFFERED=1
VOLUME /var/lib/afterloop
EXPOSE 8000
ENTRYPOINT ["afterloop"]
CMD ["up", "--host", "0.0.0.0"]
