"""The API's door: a bearer token, compared in constant time."""

import secrets
from typing import Annotated

from fastapi import Depends, HTTPException, status
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer

from bot.web.service_of import TheService

_bearer = HTTPBearer(auto_error=False)


def _require_token(
    service: TheService,
    given: Annotated[HTTPAuthorizationCredentials | None, Depends(_bearer)],
) -> None:
    token = service.settings.token
    if token is None:
        raise HTTPException(
            status.HTTP_403_FORBIDDEN, "The API is closed: set GRIDBOT_API_TOKEN to open it."
        )
    expected = token.get_secret_value().encode()
    if given is None or not secrets.compare_digest(given.credentials.encode(), expected):
        raise HTTPException(
            status.HTTP_401_UNAUTHORIZED,
            "Send the token as “Authorization: Bearer …”.",
            headers={"WWW-Authenticate": "Bearer"},
        )


NeedsToken = Depends(_require_token)
