"""An agent that reads many texts in one run of the graph."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from rasa.core.agent import Agent
from rasa.core.channels.channel import UserMessage
from rasa.engine.constants import PLACEHOLDER_MESSAGE

# A resident's message is shorter; what comes after that is not read.
LONGEST_TEXT = 1000

Parsed = dict[str, Any]


class BatchAgent(Agent):
    """Rasa's agent, with all parsing in one thread beside the event loop.

    One thread, because neither the graph runner nor CRFsuite's tagger may be used by two at once.
    """

    def __init__(self, model: Path) -> None:
        super().__init__()
        self.load_model(model)
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="graph")
        self._target = self._last_component()

    async def parse_message(self, message_data: str) -> Parsed:
        """What POST /model/parse calls."""
        return (await self.parse_batch([message_data]))[0]

    async def parse_batch(self, texts: list[str]) -> list[Parsed]:
        """One answer for each text, in the same order."""
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._thread, self.parse_now, texts)

    def parse_now(self, texts: list[str]) -> list[Parsed]:
        """Runs the graph once, in the calling thread."""
        if not texts:
            return []
        whole = [_without_surrogates(text) for text in texts]
        messages = [_user_message(text[:LONGEST_TEXT]) for text in whole]
        results = self.processor.graph_runner.run(
            inputs={PLACEHOLDER_MESSAGE: messages}, targets=[self._target]
        )
        return [
            {**message.as_dict(only_output_properties=True), "text": text, "model": self._name()}
            for message, text in zip(results[self._target], whole, strict=True)
        ]

    def retire(self) -> None:
        """What has been asked is still answered; nothing more may be asked."""
        self._thread.shutdown(wait=False)

    def close(self) -> None:
        """Batches that wait are dropped."""
        self._thread.shutdown(wait=False, cancel_futures=True)

    def _name(self) -> str:
        return str(self.model_name).removesuffix(".tar.gz")

    def _last_component(self) -> str:
        """The node before the one that takes "/intent" at the start of a text as a command.

        That is a developer's shorthand; a resident's message must not choose its own intent.
        """
        metadata = self.processor.model_metadata
        return metadata.predict_schema.nodes[metadata.nlu_target].needs["messages"]


def _user_message(text: str) -> UserMessage:
    message = UserMessage()
    # Set afterwards, because the constructor strips the text and so moves every offset.
    message.text = text
    return message


def _without_surrogates(text: str) -> str:
    """JSON can carry half a surrogate pair, which no UTF-8 answer can carry back."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
