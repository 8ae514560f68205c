"""Lets a new model take over while the old one goes on answering."""

import asyncio
import logging
from pathlib import Path

from sanic import Sanic

from gridnlu.batching import BatchAgent
from gridnlu.shelf import Shelf

logger = logging.getLogger(__name__)

EVERY_SECONDS = 1.0


async def relieve(app: Sanic, shelf: Shelf) -> None:
    """Looks which model should be at work, for ever; one that cannot be loaded changes nothing."""
    refused: Path | None = None
    while True:
        await asyncio.sleep(EVERY_SECONDS)
        wanted = shelf.at_work()
        if wanted is None or wanted.name == app.ctx.agent.model_name:
            refused = None
        elif wanted != refused and not await _take_over(app, wanted):
            refused = wanted


async def _take_over(app: Sanic, model: Path) -> bool:
    loop = asyncio.get_running_loop()
    try:
        # In a thread beside the one that parses: nobody waits for the loading.
        successor = await loop.run_in_executor(None, BatchAgent, model)
    except Exception:  # a broken file must not end the service; the old model stays
        logger.exception("%s cannot be loaded; %s stays", model.name, app.ctx.agent.model_name)
        return False
    predecessor, app.ctx.agent = app.ctx.agent, successor
    predecessor.retire()
    logger.warning("%s took over from %s", successor.model_name, predecessor.model_name)
    return True
