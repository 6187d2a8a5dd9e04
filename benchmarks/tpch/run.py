"""The 22 queries as `benchmarks.queries` asks them."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from benchmarks.queries import Query

QUERIES: Final = Path(__file__).parent / "queries"


def names() -> list[str]:
    """The queries, in order: "q01" to "q22"."""
    return sorted(path.stem for path in QUERIES.glob("q*.sql"))


def query(name: str, scale: float) -> Query:
    """One of them; a parameter depends on the scale of the file."""
    sql = (QUERIES / f"{name}.sql").read_text(encoding="utf-8")
    return Query(name, sql.partition("\n")[0].removeprefix("-- "), sql, {"scale": scale} if ":scale" in sql else {})
