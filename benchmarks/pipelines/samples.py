"""A copy of the NLU project with every so many of its examples."""

import shutil
from collections import Counter
from pathlib import Path

import yaml

PROJECT = Path(__file__).resolve().parents[2] / "nlu" / "rasa"
#: joins the project's own
COMPONENTS = Path(__file__).with_name("components")
COPIED = ("gridnlu", "data/several", "domain.yml", "uv.lock")


def draw_sample(root: Path, every: int) -> int:
    """Replaces the folder, and returns the number of examples.

    A whole copy, so that a training does not see what is edited meanwhile.
    """
    if root.exists():
        shutil.rmtree(root)
    root.mkdir(parents=True)
    for name in COPIED:
        _copy(PROJECT / name, root / name)
    for file in COMPONENTS.glob("*.py"):
        shutil.copy(file, root / "gridnlu" / "components")
    return sum(_sample_intents(root, every))


def _copy(source: Path, target: Path) -> None:
    if source.is_dir():
        shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"))
    else:
        shutil.copy(source, target)


def _sample_intents(root: Path, every: int) -> list[int]:
    """Counts over all files of an intent, because some of them hold only a few lines."""
    seen: Counter[tuple[str, str]] = Counter()
    sizes = []
    for path in sorted((PROJECT / "data").glob("*/*.yml")):
        language, items = path.parent.name, []
        for item in yaml.safe_load(path.read_text(encoding="utf-8"))["nlu"]:
            lines = [line for line in item["examples"].splitlines() if line.strip()]
            first = -seen[language, item["intent"]] % every
            seen[language, item["intent"]] += len(lines)
            if kept := lines[first::every]:
                items.append({"intent": item["intent"], "examples": "\n".join(kept) + "\n"})
                sizes.append(len(kept))
        if items:
            _write(root / "data" / language / path.name, items)
    return sizes


def _write(path: Path, items: list[dict[str, str]]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    content = {"version": "3.1", "nlu": items}
    path.write_text(yaml.safe_dump(content, allow_unicode=True, width=9999), encoding="utf-8")
