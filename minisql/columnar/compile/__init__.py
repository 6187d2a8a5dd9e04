"""Bound expressions in, functions from batches to vectors out: `minisql.executor.compile` for columns.

Every kernel gives what the row path gives, to the last bit and type, or raises `minisql.columnar.vector.Inexact`.
"""

from minisql.columnar.compile.expression import Expressions, Key

__all__ = ["Expressions", "Key"]
