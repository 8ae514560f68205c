"""The web application: the service's parts behind HTTP."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib.metadata import version

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, RedirectResponse

from bot.service import RunRole, Service
from bot.web import cases, health, notices
from bot.web.chat import live, messages, page, people


def create_app(service: Service, role: RunRole = RunRole.ALL) -> FastAPI:
    """The application of one process; its lifespan starts and stops the work."""

    @asynccontextmanager
    async def lifespan(_app: FastAPI) -> AsyncIterator[None]:
        service.start(role)
        try:
            yield
        finally:
            service.stop(role)

    app = FastAPI(title="gridbot", version=version("gridbot"), lifespan=lifespan)
    app.state.service = service
    app.add_exception_handler(RequestValidationError, _say_what_is_wrong)
    app.include_router(health.router)
    app.include_router(cases.router)
    app.include_router(notices.router)
    if service.settings.demo:
        for part in (people, messages, live, page):
            app.include_router(part.router)
        app.mount("/static/chat", page.static_files())

    @app.get("/", include_in_schema=False)
    def home() -> Response:
        return RedirectResponse("/chat" if service.settings.demo else "/docs")

    return app


async def _say_what_is_wrong(_request: Request, error: Exception) -> Response:
    # One sentence, and never the input itself: it may be anything.
    assert isinstance(error, RequestValidationError)
    first = error.errors()[0]
    where = ".".join(str(part) for part in first["loc"] if part not in ("body", "query", "path"))
    what = first["msg"].removeprefix("Value error, ")
    detail = f"{where}: {what}" if where else what
    return JSONResponse({"detail": detail.encode("utf-8", "replace").decode()}, status_code=422)
