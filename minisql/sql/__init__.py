"""Text into a typed AST and back.

In: SQL text. Out: the dataclasses of `ast`, and text again. Names stay unresolved, and nothing here knows of a schema,
a plan or a file. What SQLite's parser refuses is refused here, in its words.

Not everybody needs these, so they are imported where they are used: `printer.to_sql`, `lift.lift`, `split.complete` and
`split.split_statements`.
"""

from __future__ import annotations

from minisql.sql.parse import Parsed, parse, parse_expression, parse_statement, statements

__all__ = ["Parsed", "parse", "parse_expression", "parse_statement", "statements"]
