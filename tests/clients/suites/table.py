"""The suites: where each comes from, how it runs, and what may differ."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Suite:
    """The tests of one project, or a part of them.

    Attributes:
        source: the source distribution, as a requirement of pip: the version is fixed, so that counts can be compared.
            Empty: the tests come with what is installed.
        requirements: what pip installs for it.
        paths: folders of the source distribution to import from, for what is not installed.
        folder: of the source distribution, in which it runs.
        command: arguments for Python, by the driver: `sqlite3` or `minisql`.
        normal: a test's name without what differs from driver to driver.
        part: the part of the suite that a test belongs to; None where the suite has no parts.
        accepted: tests that may differ, with the reason.
        lacking: a pattern of what tests say that fail for want of something which minisql does not have.
    """

    name: str
    source: str
    requirements: Sequence[str]
    command: Callable[[str], Sequence[str]]
    paths: Sequence[str] = ()
    folder: str = "."
    normal: Callable[[str], str] = str
    part: Callable[[str], str] | None = None
    accepted: Mapping[str, str] = field(default_factory=dict)
    lacking: str | None = None


def _sqlalchemy(driver: str) -> Sequence[str]:
    url = "sqlite+minisql://" if driver == "minisql" else "sqlite+pysqlite://"
    return ["-m", "pytest", "-q", "-r", "N", "-p", "outcomes", "-p", "as_pysqlite", "-p", "no:cacheprovider",
            "--maxfail=100000", "--dburi", url, "test/dialect/test_suite.py", "test/dialect/sqlite"]  # fmt: skip


def _without_version(test: str) -> str:
    """`test_suite.py::InsertTest_sqlite+pysqlite_3_40_1::test_x` without the version of SQLite."""
    return re.sub(r"(\+pysqlite)_\d+_\d+_\d+", r"\1", test)


DJANGO_APPS = (
    "aggregation", "backends", "basic", "expressions", "migrations", "queries", "schema", "transactions",
)  # fmt: skip


def _django(driver: str) -> Sequence[str]:
    return ["runtests.py", "--settings=django_settings", "--parallel=1", "--noinput", *DJANGO_APPS]


def _first_name(test: str) -> str:
    return test.partition(".")[0]


def _as_sqlite3(*arguments: str) -> Callable[[str], Sequence[str]]:
    """pytest, where minisql takes the name `sqlite3`."""
    return lambda driver: ["-m", "pytest", "-q", "-r", "N", "-p", "as_sqlite3", "-p", "outcomes",
                           "-p", "no:cacheprovider", *arguments]  # fmt: skip


_FTS = r"no such module: (fts|FTS)\d"
_SEARCHES = dict.fromkeys(
    ("test_cli.py::test_enable_fts", "test_cli.py::test_populate_fts"),
    "it sees the exit status alone; the program says `no such module: FTS4`",
)

NO_FTS = {"::MatchTest_": "full-text search is a library of its own, which is not there: the tests are skipped"}

SUITES: tuple[Suite, ...] = (
    Suite("sqlalchemy-2.0", "sqlalchemy==2.0.58", ["typing_extensions", "greenlet"], _sqlalchemy,
          paths=["lib"], normal=_without_version, accepted=NO_FTS),
    Suite("sqlalchemy-2.1", "sqlalchemy==2.1.9", ["typing_extensions", "greenlet"], _sqlalchemy,
          paths=["lib"], normal=_without_version, accepted=NO_FTS),
    Suite("django", "django==5.2.19", ["asgiref", "sqlparse"], _django,
          paths=["."], folder="tests", part=_first_name),
    Suite("sqlite-utils", "sqlite-utils==4.2.1", ["sqlite-utils==4.2.1", "hypothesis", "tabulate", "cogapp"],
          _as_sqlite3("tests"), accepted=_SEARCHES, lacking=_FTS),
    Suite("aiosqlite", "aiosqlite==0.22.1", ["aiosqlite==0.22.1"], _as_sqlite3("aiosqlite/tests/smoke.py")),
    Suite("pandas", "", ["pandas==3.1.1", "sqlalchemy==2.1.9", "hypothesis"],
          _as_sqlite3("--pyargs", "pandas.tests.io.test_sql")),
)  # fmt: skip
