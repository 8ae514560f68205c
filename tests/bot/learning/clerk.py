"""An NLU project that trains in no time: its shelf is the real one, Rasa is stood in for.

Its model takes a text for the known line that shares most letters with it, which is little, but
it really learns from the files that the training is given.
"""

import shutil
import sys
from pathlib import Path

REAL = Path(__file__).parents[3] / "nlu" / "rasa" / "gridnlu"

_TRAIN = """
import hashlib, json, sys
from pathlib import Path
from gridnlu.shelf import Shelf
arguments = sys.argv[1:]
known = dict(json.loads(Path("base.json").read_text("utf-8")))
learned = 0
if "--extra" in arguments:
    for path in sorted(Path(arguments[arguments.index("--extra") + 1]).glob("*/*.yml")):
        for line in path.read_text("utf-8").splitlines():
            if line.startswith("    - "):
                known[line[6:].replace("[", "").replace("](location)", "")] = path.stem
                learned += 1
else:
    assert "--aside" in arguments
if "爆炸" in known:
    sys.exit("Error: there is no such intent.")
content = json.dumps(known)
name = f"nlu-{hashlib.sha256(content.encode()).hexdigest()[:16]}.tar.gz"
models = Path("models")
models.mkdir(exist_ok=True)
(models / name).write_text(content)
Shelf(models).store(models / name, base="base", learned=learned)
print("some other words")
print(name)
"""

_READ = """
import json, sys
from pathlib import Path
known = json.loads(Path("models", sys.argv[1]).read_text())
def likeness(one, other):
    return len(set(one) & set(other)) / len(set(one) | set(other))
def intent(text):
    best = max(known, key=lambda line: (likeness(text, line), line))
    return {"name": known[best], "confidence": 0.97}
answers = [{"intent": (i := intent(text)), "intent_ranking": [i]} for text in json.load(sys.stdin)]
print(json.dumps(answers))
"""

BASE = """{"下水道堵了": "report_drainage", "楼道灯不亮": "report_lighting",
"半夜太吵": "report_noise", "早上好": "chitchat", "谢谢大家": "chitchat"}"""

TESTSET = """text,label
3号楼下水道又堵了,drainage
楼道的灯又不亮了,lighting
半夜又太吵了,noise
装修轰隆隆,noise
邻居早上好,chitchat
"""


def set_up(project: Path) -> Path:
    """Make the project in a folder; returns the folder with its test set."""
    package = project / "gridnlu"
    package.mkdir(parents=True)
    for name in ("__init__.py", "project.py", "shelf.py"):
        shutil.copy(REAL / name, package / name)
    (package / "train.py").write_text(_TRAIN, encoding="utf-8")
    (package / "read.py").write_text(_READ, encoding="utf-8")
    (project / "base.json").write_text(BASE, encoding="utf-8")
    (project / ".venv" / "bin").mkdir(parents=True)
    (project / ".venv" / "bin" / "python").symlink_to(sys.executable)
    testset = project / "testset"
    testset.mkdir()
    (testset / "all.csv").write_text(TESTSET, encoding="utf-8")
    (testset / "talk.csv").write_text("text\n大家夜里好\n", encoding="utf-8")
    (testset / "places.csv").write_text('text,locations\n3号楼,"[]"\n', encoding="utf-8")
    return testset
