"""Rasa's HTTP server with a way to ask about many texts at once."""

import logging
from http import HTTPStatus
from typing import Any

import rasa.server
from sanic import Sanic, response
from sanic.exceptions import InvalidUsage
from sanic.request import Request
from sanic.response import HTTPResponse

from gridnlu.batching import BatchAgent

MOST_TEXTS = 256
LARGEST_REQUEST = 32 * 1024 * 1024
PARSE, PARSE_BATCH = "/model/parse", "/model/parse_batch"
# Rasa's server can also train, load models from addresses and keep conversations.
OPEN = {("GET", "/"), ("GET", "/status"), ("GET", "/version"), ("POST", PARSE)}
OPEN |= {("POST", PARSE_BATCH)}


def create_app(agent: BatchAgent) -> Sanic:
    """Answers every bad request with a JSON sentence."""
    app = rasa.server.create_app(agent=agent, cors_origins=None)
    logging.getLogger("sanic.root").setLevel(logging.WARNING)
    app.config.FALLBACK_ERROR_FORMAT = "json"
    app.config.REQUEST_MAX_SIZE = LARGEST_REQUEST
    app.config.GRACEFUL_SHUTDOWN_TIMEOUT = 0.5
    app.register_middleware(_check, "request")

    @app.post(PARSE_BATCH)
    async def parse_batch(request: Request) -> HTTPResponse:
        return response.json(await app.ctx.agent.parse_batch(request.json["texts"]))

    @app.listener("before_server_stop")
    async def close(*_: Any) -> None:
        app.ctx.agent.close()

    return app


async def _check(request: Request) -> HTTPResponse | None:
    """Stock /model/parse answers 500 where the request is at fault, so both are checked here."""
    if (request.method, request.path) not in OPEN:
        return _refuse("This service only parses texts.", HTTPStatus.NOT_FOUND)
    if request.method != "POST":
        return None
    try:
        body = request.json
    except InvalidUsage:
        body = None
    if not isinstance(body, dict):
        return _refuse("The body must be a JSON object.")
    problem = _problem_with_text(body) if request.path == PARSE else _problem_with_texts(body)
    return _refuse(problem) if problem else None


def _problem_with_text(body: dict[str, Any]) -> str:
    return "" if isinstance(body.get("text"), str) else "'text' must be a string."


def _problem_with_texts(body: dict[str, Any]) -> str:
    texts = body.get("texts")
    if not isinstance(texts, list):
        return "'texts' must be a list of strings."
    if len(texts) > MOST_TEXTS:
        return f"'texts' may hold {MOST_TEXTS} strings, not {len(texts)}."
    for at, text in enumerate(texts):
        if not isinstance(text, str):
            return f"'texts' must hold strings only; number {at + 1} is none."
    return ""


def _refuse(sentence: str, status: HTTPStatus = HTTPStatus.BAD_REQUEST) -> HTTPResponse:
    return response.json({"error": sentence}, status=status)
