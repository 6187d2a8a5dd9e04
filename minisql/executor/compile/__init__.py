"""Bound expressions in, Python functions out.

All expressions of one operator become one function of straight-line source over local variables. Its shape is
`make(objects...) -> bind(run) -> function`: functions, collations and constants enter through `make`, so that
statements of one shape share one code object; parameters, literals and frame are closure variables fixed by `bind`,
so that nothing is looked up per row. Nothing here reads a table: subqueries are handed in as built operators.
"""

from minisql.executor.compile.emit import Layouts
from minisql.executor.compile.functions import (
    compile_condition,
    compile_row,
    compile_stage,
    compile_terms,
    compile_value,
)

__all__ = ["Layouts", "compile_condition", "compile_row", "compile_stage", "compile_terms", "compile_value"]
