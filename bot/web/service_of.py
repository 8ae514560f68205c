"""How a web handler reaches the service it belongs to."""

from typing import Annotated, cast

from fastapi import Depends
from starlette.requests import HTTPConnection

from bot.service import Service


def _service(connection: HTTPConnection) -> Service:
    return cast(Service, connection.app.state.service)


TheService = Annotated[Service, Depends(_service)]
