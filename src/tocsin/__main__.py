"""`python -m tocsin`."""

import sys

import msgspec

from tocsin.assessment.triggers import find_triggers
from tocsin.pipeline import read_paths
from tocsin.settings import load_settings

# stand-in until the command line is here
paths = [a for a in sys.argv[2:] if a not in ("--format", "jsonl")]
enc = msgspec.json.Encoder()
rs = []
for r in read_paths(paths, load_settings()):
    rs.append(r)
    for row in r.rows():
        sys.stdout.buffer.write(enc.encode(row) + b"\n")
for t in find_triggers(rs):
    sys.stdout.buffer.write(enc.encode(t) + b"\n")
