"""``make bench``: every benchmark in turn, each with a table and a ratio inside this one run."""

import sys

from benchmarks import messages, parsing
from benchmarks.table import show

for benchmark in (messages, parsing):
    sys.stdout.write(f"\n{benchmark.__doc__}\n")
    show(benchmark.run())
