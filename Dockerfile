FROM python:3.11-slim-bookworm AS build
ENV UV_COMPILE_BYTECODE=1 UV_LINK_MODE=copy UV_NO_CACHE=1 UV_PYTHON_DOWNLOADS=never
RUN pip install --no-cache-dir uv==0.13.9
WORKDIR /app
# The packages first: they change far more seldom than our own code.
COPY pyproject.toml uv.lock README.md ./
RUN uv sync --frozen --no-dev --no-install-project
COPY alembic.ini ./
COPY bot ./bot
COPY handlers ./handlers
COPY nlu ./nlu
COPY scheduler ./scheduler
COPY storage ./storage
RUN uv sync --frozen --no-dev

FROM python:3.11-slim-bookworm
RUN useradd --uid 10001 --create-home gridbot \
    && mkdir -p /app/var \
    && chown gridbot:gridbot /app/var
WORKDIR /app
# The code stays root's: the service can write to var and to nothing else.
COPY --from=build /app /app
USER gridbot
ENV PATH=/app/.venv/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    GRIDBOT_HOST=0.0.0.0 \
    GRIDBOT_PORT=8000
VOLUME /app/var
EXPOSE 8000
# 503 means that no message can be taken; a language model that is away does not count as ill.
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s --retries=4 \
    CMD ["python", "-c", "import httpx2, os; httpx2.get(f\"http://127.0.0.1:{os.environ['GRIDBOT_PORT']}/health\", trust_env=False).raise_for_status()"]
CMD ["gridbot", "serve"]
