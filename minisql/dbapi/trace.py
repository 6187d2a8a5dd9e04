"""A statement's text with the values of its parameters written into it. Source: c3ref "sqlite3_expanded_sql"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from minisql.dbapi.types import Value
from minisql.value.render import quote

_TOKEN: Final = re.compile(
    r"""'(?:[^']|'')*'? | "(?:[^"]|"")*"? | `(?:[^`]|``)*`? | \[[^\]]*\]? | --[^\n]* | /\*.*?(?:\*/|\Z)
      | [A-Za-z_\x80-\U0010ffff][\w$\x80-\U0010ffff]*
      | (?P<parameter>\?\d* | [:@][\w$\x80-\U0010ffff]+ | \$[\w$\x80-\U0010ffff]+(?:::[\w$]+)*(?:\([^)\s]*\))?)""",
    re.VERBOSE | re.DOTALL,
)


def expanded(sql: str, names: Sequence[str | None], values: Sequence[Value]) -> str:
    """`sql` with each parameter replaced by its value as a literal.

    Args:
        names: the parameters by number from 1, as the engine's Statement has them.
        values: in the same order.
    """
    highest = 0

    def replace(match: re.Match[str]) -> str:
        nonlocal highest
        parameter = match["parameter"]
        if parameter is None:
            return match[0]
        if parameter == "?":
            number = highest + 1
        elif parameter.startswith("?"):
            number = int(parameter[1:])
        else:
            number = names.index(parameter) + 1
        highest = max(highest, number)
        value = values[number - 1]
        return f"x'{value.hex()}'" if isinstance(value, bytes) else quote(value)

    return _TOKEN.sub(replace, sql)
