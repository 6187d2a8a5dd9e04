"""Whether this thread runs a virtual table's own code, which may write what is shut to everybody else.

Source: vtab §2.22 "The xShadowName Method".
"""

from __future__ import annotations

from _thread import _local as local  # importing threading takes a millisecond


class _Inside(local):
    depth = 0


inside = _Inside()
"""`inside.depth`: calls of modules' methods under way in this thread, one in the other."""
