from pathlib import Path

import pytest

from tests.handlers.evaluation.standin import Bench


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    """A folder for sets and a model that is a table."""
    return Bench(tmp_path)
