"""The page itself (demo only)."""

from pathlib import Path

from fastapi import APIRouter
from fastapi.responses import FileResponse
from fastapi.staticfiles import StaticFiles

router = APIRouter()

_WEB = Path(__file__).resolve().parents[1]
_POLICY = (
    "default-src 'self'; img-src 'self' data:; base-uri 'none'; frame-ancestors 'none'; "
    "form-action 'self'"
)


@router.get("/chat", include_in_schema=False)
def chat() -> FileResponse:
    """The group chat."""
    return FileResponse(
        _WEB / "templates" / "chat.html",
        media_type="text/html; charset=utf-8",
        headers={"Content-Security-Policy": _POLICY, "Cache-Control": "no-cache"},
    )


def static_files() -> StaticFiles:
    """Its scripts, styles and pictures."""
    return StaticFiles(directory=_WEB / "static" / "chat")
