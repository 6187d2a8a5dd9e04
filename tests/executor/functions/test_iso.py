"""The short way for plain dates and times gives what the long way gives."""

from __future__ import annotations

import random

import pytest

import minisql
from minisql.value import Value
from tests.value.sqlite_answers import Question, ask, assert_agree

SPACES = ("", " ", "T", "  ", "t")


def _texts(seed: int) -> list[str]:
    """Dates and times, right and nearly right."""
    source = random.Random(seed)
    found = []
    for _ in range(3000):
        year, month, day = source.choice((0, 1, 1900, 2024, 9999)), source.randrange(14), source.randrange(33)
        text = f"{year:04d}-{month:02d}-{day:02d}"
        if source.random() < 0.7:
            text += source.choice(SPACES) + f"{source.randrange(26):02d}:{source.randrange(62):02d}"
            text += source.choice(("", f":{source.randrange(62):02d}", ":5", ":30.25", ":00Z"))
        found.append(text)
    return found


@pytest.mark.parametrize("call", ["datetime({})", "unixepoch({})", "strftime('%d.%m.%Y %H:%M:%S|%T|%R|%F', {})"])
def test_a_plain_text_needs_no_moment(call: str) -> None:
    """A modifier that changes nothing takes the long way."""
    connection = minisql.connect(":memory:")
    query = f"SELECT {call.format('?1')}, {call.format('?1, ' + repr('+0 days'))}"
    n_times = 0
    for text in _texts(seed=3):
        short, long = connection.execute(query, (text,)).fetchone()
        assert short == long, text
        n_times += short is not None
    assert n_times > 500


def test_a_whole_unix_time_needs_no_moment() -> None:
    connection = minisql.connect(":memory:")
    source = random.Random(4)
    edges = [-62135596801, -62135596800, -62167219200, -1, 0, 253402300799, 253402300800]
    for seconds in [*edges, *(source.randrange(-62167219200, 253402300800) for _ in range(2000))]:
        query = "SELECT datetime(?1, 'unixepoch'), datetime(?1, 'unixepoch', '+0 days')"
        short, long = connection.execute(query, (seconds,)).fetchone()
        assert short == long, seconds


FORMATS = (
    "%Y-%m", "%Y", "%d", "%H:%M", "%M", "%Y-%m-%d", "%Y-%m-%d %H:%M:%S", "%Y-%m-%dT%H", "%F", "%T", "%F %R", "%d.%m.%Y",
    "%Y-mo", "%Y-MO", "mo%d", "%s", "%w", "%j", "%Y%%", "%Y\0%m", "\0", "", "%f", "x", "%S:%M", "%d %H", "é%m", "%Q",
)  # fmt: skip


@pytest.mark.parametrize("form", FORMATS)
def test_a_format_for_all_rows_gives_what_it_gives_for_one(form: str) -> None:
    """SQLite's answers, of one text after the other, beside ours in one statement."""
    connection = minisql.connect(":memory:")
    connection.execute("CREATE TABLE d(id INTEGER PRIMARY KEY, at)")
    times: list[Value] = [*_texts(seed=4)[:300], None, 5, 2460000.5, b"2024-01-01", "2024-05-06\0", "2024-02-29", "x"]
    connection.executemany("INSERT INTO d(at) VALUES (?)", ((each,) for each in times))
    mine = [row[0] for row in connection.execute("SELECT strftime(?, at) FROM d ORDER BY id", (form,))]
    questions: list[Question] = [("strftime(?1, ?2)", (form, each)) for each in times]
    assert_agree(questions, mine, ask(questions))
