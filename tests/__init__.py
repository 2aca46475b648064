"""All tests. What Python compiles is kept beside the source: they start a hundred processes with the same code."""

import os
import sys

sys.dont_write_bytecode = False
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
