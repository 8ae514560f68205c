"""Lets a model read texts without serving it: python -m gridnlu.read NAME, JSON in, JSON out."""

import argparse
import json
import sys
from pathlib import Path

from gridnlu.project import ROOT
from gridnlu.quiet import quieten

BATCH = 256


def main(arguments: list[str] | None = None) -> int:
    """Returns the exit status."""
    parser = argparse.ArgumentParser(prog="python -m gridnlu.read", description=__doc__)
    parser.add_argument("name", help="file name of a model, or its path")
    parser.add_argument("--models", type=Path, default=ROOT / "models", help="their folder")
    options = parser.parse_args(arguments)
    model = options.models / options.name
    if not model.is_file():
        sys.stderr.write(f"There is no model {options.name} in {options.models}.\n")
        return 1
    texts = json.load(sys.stdin)
    if not isinstance(texts, list) or not all(isinstance(text, str) for text in texts):
        sys.stderr.write("Standard input must hold a JSON list of strings.\n")
        return 2
    quieten()
    # Rasa takes seconds to import, and quieten has to come first.
    from gridnlu.batching import BatchAgent  # noqa: PLC0415

    agent = BatchAgent(model)
    answers = [
        answer
        for start in range(0, len(texts), BATCH)
        for answer in agent.parse_now(texts[start : start + BATCH])
    ]
    json.dump(answers, sys.stdout)
    agent.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
