"""Python source to syntax trees, from any thread.

Early releases of CPython 3.11 and 3.12 count the depth of a tree that is being made once for all threads, so that two
at a time may end in `SystemError: AST constructor recursion depth mismatch` (gh-106905).
"""

from __future__ import annotations

import ast
import threading

_one_at_a_time = threading.Lock()


def parse(source: str | bytes) -> ast.Module:
    """The tree of a module. Raises SyntaxError, ValueError, as `ast.parse` does."""
    with _one_at_a_time:
        return ast.parse(source)
