"""Tables written as text, and a small tree to import people and groups into."""

from collections.abc import Callable
from pathlib import Path

import pytest

from bot.imports.grids import import_grids
from bot.imports.tables import Table, read_table
from storage.database import Database

GRIDS = """
code,name,level,parent,buildings,aliases
heping,和平里社区,community,,,
heping-1,和平里第一网格,grid,heping,1;2;3,
heping-2,和平里第二网格,grid,heping,A区7;B区7;8,
"""

Write = Callable[[str], Table]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """A table from the text of a CSV file, whose first row is row 1."""

    def make(text: str) -> Table:
        path = tmp_path / "table.csv"
        path.write_text(text.lstrip("\n"), encoding="utf-8")
        return read_table(path)

    return make


@pytest.fixture
def tree(database: Database, write: Write) -> Database:
    """A database with a community of two grids."""
    assert not import_grids(database, write(GRIDS)).problems
    return database
