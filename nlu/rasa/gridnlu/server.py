"""Serves the trained model: python -m gridnlu.server."""

import argparse
import logging
import os
import signal
import socket
import sys
from pathlib import Path

from gridnlu.project import ROOT, Project
from gridnlu.quiet import quieten
from gridnlu.shelf import Shelf


class StartError(Exception):
    """The server cannot start."""


def main(arguments: list[str] | None = None) -> int:
    """Returns the exit status."""
    # Until Sanic takes the signals over, Ctrl-C ends the start at once and without a traceback.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    options = _parser().parse_args(arguments)
    shelf = Shelf(options.models)
    try:
        model = _chosen(options.model) if options.model else _at_work(shelf)
        with _bind(options.host, options.port) as listener:
            _serve(model, listener, None if options.model else shelf)
    except StartError as error:
        sys.stderr.write(f"Error: {error}\n")
        return 1
    return 0


def _serve(model: Path, listener: socket.socket, shelf: Shelf | None) -> None:
    quieten()
    # Rasa takes seconds to import, and quieten has to come first.
    from gridnlu.batching import BatchAgent  # noqa: PLC0415
    from gridnlu.relief import relieve  # noqa: PLC0415
    from gridnlu.service import create_app  # noqa: PLC0415

    try:
        agent = BatchAgent(model)
    except Exception as error:
        raise StartError(f"{model} cannot be loaded ({error}); train again.") from error
    app = create_app(agent)
    host, port = listener.getsockname()[:2]

    @app.listener("after_server_start")
    async def tell(*_: object) -> None:
        sys.stdout.write(f"{model.name} answers on http://{host}:{port}\n")
        sys.stdout.flush()
        if shelf:
            app.add_task(relieve(app, shelf))

    app.run(sock=listener, access_log=False, motd=False, workers=1)
    # A batch that still runs in its thread must not hold the exit.
    logging.shutdown()
    sys.stdout.flush()
    os._exit(0)


def _chosen(model: Path) -> Path:
    if not model.is_file():
        raise StartError(f"There is no model at {model}.")
    return model


def _at_work(shelf: Shelf) -> Path:
    if model := shelf.at_work():
        return model
    if (fitting := Project().model_in(shelf.folder)).exists():
        return fitting
    if not (others := shelf.models()):
        raise StartError("There is no trained model; run python -m gridnlu.train first.")
    sys.stderr.write(f"Warning: no model for the present data, using {others[0].name}.\n")
    return others[0]


def _bind(host: str, port: int) -> socket.socket:
    """Before the slow part, so that a taken port is known at once; Sanic listens later."""
    try:
        family, kind, *_, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        listener = socket.socket(family, kind)
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(address)
    except (OSError, OverflowError) as error:
        raise StartError(f"Cannot listen on {host}:{port} ({error}).") from error
    return listener


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m gridnlu.server", description=__doc__)
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=5005)
    parser.add_argument("--model", type=Path, help="this one always; default: the one at work")
    parser.add_argument("--models", type=Path, default=ROOT / "models", help="their folder")
    return parser


if __name__ == "__main__":
    sys.exit(main())
