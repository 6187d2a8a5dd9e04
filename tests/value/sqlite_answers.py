"""What SQLite answers to many expressions at once: in a process of its own, so SQLite is never in ours.

Run as a script it is that process: pickled lists of questions on its input, for each one of answers on its output. Each
list is asked on a new connection.
"""

from __future__ import annotations

import os
import pickle
import re
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

Value = int | float | str | bytes | None


@dataclass(frozen=True)
class Failed:
    """SQLite gave this error message instead of a value."""

    message: str


# An expression, or an INSERT into a table with a column v to be read back; and the values of ?1, ?2, ... in it.
Question = tuple[str, tuple[Value, ...]]
Answer = Value | Failed


def ask(questions: Sequence[Question], setup: Sequence[str] = ()) -> list[Answer]:
    """SQLite's value of each expression; text comes decoded with surrogateescape."""
    assert questions, "a test that asks nothing proves nothing"
    process = _process(os.environ.get("TZ"))
    requests, replies = process.stdin, process.stdout
    assert requests is not None
    assert replies is not None
    pickle.dump((list(setup), list(questions)), requests)
    requests.flush()
    answers: list[Answer] = [Failed(a[1]) if a[0] == "error" else a[1] for a in pickle.load(replies)]
    assert len(answers) == len(questions)
    return answers


@cache
def _process(_time_zone: str | None) -> subprocess.Popen[bytes]:
    """The process, one for each time zone that is set; it ends with this one, when its input is closed."""
    return subprocess.Popen([sys.executable, __file__], stdin=subprocess.PIPE, stdout=subprocess.PIPE)


def same(ours: object, theirs: object) -> bool:
    """True for the same value of the same type; zeros must have the same sign."""
    return type(ours) is type(theirs) and ours == theirs and repr(ours) == repr(theirs)


def assert_agree(
    questions: Sequence[Question], ours: Sequence[object], theirs: Sequence[object], limit: int = 12
) -> None:
    """Fail with a line for each question (at most `limit`) that the two answer differently."""
    lines = [
        f"{expression} {args!r}: ours {mine!r}, SQLite {its!r}"
        for (expression, args), mine, its in zip(questions, ours, theirs, strict=True)
        if not same(mine, its)
    ]
    if lines:
        raise AssertionError("\n".join([f"{len(lines)} of {len(questions)} differ", *lines[:limit]]))


def _answer(cursor: object, expression: str, args: tuple[Value, ...]) -> tuple[str, object]:
    bound: list[Value] = []
    for number, value in enumerate(args, start=1):
        if isinstance(value, str):  # bound as bytes, since apsw takes no text that is not UTF-8
            expression = re.sub(rf"\?{number}\b", f"(+CAST(?{number} AS TEXT))", expression)
            value = value.encode("utf-8", "surrogateescape")
        bound.append(value)
    typed = "typeof(v), CASE typeof(v) WHEN 'text' THEN CAST(v AS BLOB) ELSE v END"
    query = f"SELECT {typed} FROM (SELECT {expression} v)"
    if expression.startswith("INSERT INTO "):
        query = f"{expression}; SELECT {typed} FROM {expression.split()[2]} ORDER BY rowid DESC LIMIT 1"
    try:
        kind, value = next(cursor.execute(query, bound))  # type: ignore[attr-defined]
    except Exception as error:  # noqa: BLE001  (apsw has one class per result code)
        return "error", str(error)
    return "ok", value.decode("utf-8", "surrogateescape") if kind == "text" else value


def _serve() -> None:
    while sys.stdin.buffer.peek(1):
        setup, questions = pickle.load(sys.stdin.buffer)
        pickle.dump(_answers(setup, questions), sys.stdout.buffer)
        sys.stdout.buffer.flush()


def _answers(setup: Sequence[str], questions: Sequence[Question]) -> list[tuple[str, object]]:
    import apsw

    connection = apsw.Connection(":memory:")
    cursor = connection.cursor()
    for statement in setup:
        cursor.execute(statement)
    answers = [_answer(cursor, expression, args) for expression, args in questions]
    connection.close()
    return answers


if __name__ == "__main__":
    _serve()
