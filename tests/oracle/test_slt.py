"""The sqllogictest reader and judge, on small files and SQLite."""

from __future__ import annotations

from pathlib import Path

import pytest

from oracle_tests.engines import Worker, WorkerEngine
from oracle_tests.slt import FileResult, Kind, SltRun, SortMode, find_files, read_records, render

FILE = """# a comment
statement ok
CREATE TABLE t(a INTEGER, b TEXT, c REAL)

statement count 2
INSERT INTO t VALUES(2,'b',1.5),(1,'',NULL)

hash-threshold 8

skipif sqlite
statement ok
THIS IS NOT FOR US

onlyif mysql # nor this
query I
SELECT nope
----
1

onlyif sqlite
statement error
SELECT nope

query ITR nosort
SELECT a, b, c FROM t ORDER BY a
----
1
(empty)
NULL
2
b
1.500

query I rowsort label-1
SELECT a FROM t
----
1
2

query IT valuesort
SELECT a, b FROM t
----
(empty)
1
2
b

query I rowsort label-1
SELECT a FROM t
----
2 values hashing to 6ddb4095eb719e2a9f0a3f95677d24e0

halt

statement ok
NEVER REACHED
"""


def run(path: Path, text: str, worker: Worker, max_failures: int = 100) -> FileResult:
    file = path / "x.test"
    file.write_text(text, encoding="utf-8")
    return SltRun(file, WorkerEngine(worker, "slt")).run(max_failures)


def test_a_good_file_passes_with_all_its_records(tmp_path: Path, oracle_worker: Worker) -> None:
    result = run(tmp_path, FILE, oracle_worker)
    assert result.mismatches == []
    assert result.n_passed == 7


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        ("1.500\n", "1.501\n", "rows"),
        ("6ddb40", "6ddb41", "rows"),
        ("2 values hashing", "3 values hashing", "rows"),
        ("statement count 2", "statement count 3", "count"),
        ("statement error\nSELECT nope", "statement error\nSELECT 1", "no error"),
        ("statement ok\nCREATE", "statement ok\nCREATES", "error"),
        ("query IT valuesort", "query ITT valuesort", "columns"),
        ("SELECT a FROM t\n----\n2 values", "SELECT a+1 FROM t\n----\n2 values", "label"),
    ],
)
def test_a_changed_expectation_fails(
    tmp_path: Path, oracle_worker: Worker, old: str, new: str, kind: str
) -> None:
    assert old in FILE
    result = run(tmp_path, FILE.replace(old, new), oracle_worker)
    assert kind in {mismatch.kind for mismatch in result.mismatches}


def test_a_file_is_left_after_the_allowed_failures(tmp_path: Path, oracle_worker: Worker) -> None:
    text = "\n\n".join(["statement ok\nNONSENSE"] * 5)
    assert len(run(tmp_path, text, oracle_worker, max_failures=2).mismatches) == 2


def test_records_carry_their_lines_and_modes() -> None:
    records = list(read_records(FILE))
    assert [r.kind for r in records[:3]] == [Kind.OK, Kind.COUNT, Kind.ERROR]
    assert records[0].line == 2
    assert [r.sort for r in records[3:]] == [SortMode.NOSORT, SortMode.ROWSORT, SortMode.VALUESORT, SortMode.ROWSORT]


def test_an_unknown_record_is_an_error() -> None:
    with pytest.raises(ValueError, match="line 1: unknown record 'quory I'"):
        list(read_records("quory I\nSELECT 1\n"))


def test_values_are_written_as_the_format_says() -> None:
    assert [render(v, "I") for v in (None, 5, 5.9, "12abc", "x", b"7")] == ["NULL", "5", "5", "12", "0", "7"]
    assert [render(v, "R") for v in (1, 1.0005, "2.5x")] == ["1.000", "1.000", "2.500"]
    assert render(-2.0**63, "R") == "-9223372036854776000.000"
    assert [render(v, "T") for v in ("", "a\tb\x7fé", 5, 1.5, 2.0)] == ["(empty)", "a@b@@", "5", "1.5", "2.0"]


def test_a_missing_path_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="no such file"):
        find_files([tmp_path / "nothing"])
