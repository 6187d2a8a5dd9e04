"""sqllogictest files: read, run on one engine, compared with the values (or the MD5 of values) that they carry.

The format is that of SQLite's sqllogictest: records separated by blank lines, `statement ok|error|count N`,
`query TYPES [nosort|rowsort|valuesort] [label]`, `skipif`/`onlyif` lines before a record, `hash-threshold`, `halt`.
Here the expectation is in the file: it was made by SQLite and others long ago, so no second engine runs.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from enum import Enum
from pathlib import Path

from oracle_tests.answer import Answer, Value
from oracle_tests.engines import Engine
from oracle_tests.guard import CaseTimeout, guarded, time_limit
from oracle_tests.mismatch import Mismatch, show
from oracle_tests.script import split_statements

DIALECT = "sqlite"
RECORD_SECONDS = 60.0
_HASHED = re.compile(r"(\d+) values hashing to ([0-9a-f]{32})$")


class Kind(Enum):
    """What a record asks for."""

    OK = "ok"
    ERROR = "error"
    COUNT = "count"
    QUERY = "query"


class SortMode(Enum):
    """How a query's values are put in order before they are compared."""

    NOSORT = "nosort"
    ROWSORT = "rowsort"
    VALUESORT = "valuesort"


@dataclass(frozen=True, slots=True)
class Record:
    """One record.

    types: a letter (I, T, R) for each column. expected: the lines after `----`, None without that line.
    """

    line: int
    kind: Kind
    sql: str
    count: int = 0
    types: str = ""
    sort: SortMode = SortMode.NOSORT
    label: str = ""
    expected: tuple[str, ...] | None = None


@dataclass(slots=True)
class FileResult:
    """What came of a file: records passed and failed, with the failures."""

    path: Path
    n_passed: int = 0
    mismatches: list[Mismatch] = field(default_factory=list)


def read_records(text: str) -> Iterator[Record]:
    """The records of a file that are for us, up to `halt`.

    Raises:
        ValueError: a record that the format does not know; the text has its line.
    """
    blocks: list[tuple[int, list[str]]] = []
    for line_no, line in enumerate(text.split("\n"), start=1):
        line = line.rstrip("\r")
        if line.startswith("#"):
            continue
        if not line.strip():
            blocks.append((line_no, []))
        elif not blocks:
            blocks.append((line_no, [line]))
        else:
            if not blocks[-1][1]:
                blocks[-1] = (line_no, [])
            blocks[-1][1].append(line)
    for line_no, lines in blocks:
        ours = _lines_for_us(lines)
        if not ours:
            continue
        head = ours[0].split()
        if head[0] == "halt":
            return
        if head[0] != "hash-threshold":  # a threshold matters only to whom writes expectations
            yield _record(line_no, head, ours[1:])


def _lines_for_us(lines: Sequence[str]) -> Sequence[str]:
    """The block without its conditions; nothing if a condition excludes us."""
    for i, line in enumerate(lines):
        words = line.split()
        if words[0] == "skipif" and words[1] == DIALECT:
            return ()
        if words[0] == "onlyif" and words[1] != DIALECT:
            return ()
        if words[0] not in ("skipif", "onlyif"):
            return lines[i:]
    return ()


def _record(line_no: int, head: Sequence[str], body: Sequence[str]) -> Record:
    if head[0] == "statement" and head[1] in ("ok", "error"):
        return Record(line_no, Kind(head[1]), "\n".join(body))
    if head[0] == "statement" and head[1] == "count":
        return Record(line_no, Kind.COUNT, "\n".join(body), count=int(head[2]))
    if head[0] == "query":
        cut = body.index("----") if "----" in body else len(body)
        expected = tuple(body[cut + 1 :]) if cut < len(body) else None
        sort = SortMode(head[2]) if len(head) > 2 else SortMode.NOSORT
        label = head[3] if len(head) > 3 else ""
        return Record(line_no, Kind.QUERY, "\n".join(body[:cut]), 0, head[1], sort, label, expected)
    raise ValueError(f"line {line_no}: unknown record {' '.join(head)!r}")


def render(value: Value, letter: str) -> str:
    """A value as the format writes it under a column type.

    NULL is NULL for every type; I is the value's integer (%d), R its real to three digits, T its text with `(empty)`
    for '' and `@` for everything that is not printable ASCII.
    """
    if value is None:
        return "NULL"
    if letter == "I":
        return str(_number(value, int))
    if letter == "R":
        # SQLite's own %.3f, which wrote the expectations, gives at most 16 significant digits and then zeros.
        return f"{Decimal(f'{_number(value, float):.15e}'):.3f}"
    text = value.decode("utf-8", "replace") if isinstance(value, bytes) else _text(value)
    return "".join(c if " " <= c <= "~" else "@" for c in text) or "(empty)"


def _number(value: int | float | str | bytes, kind: type[int] | type[float]) -> int | float:
    """The number a column is read as: of a text, its numeric prefix, or 0."""
    if isinstance(value, int | float):
        return kind(value)
    text = value.decode("utf-8", "replace") if isinstance(value, bytes) else value
    pattern = r"\s*([+-]?\d+)" if kind is int else r"\s*([+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)"
    match = re.match(pattern, text)
    return kind(match[1]) if match else kind(0)


def _text(value: int | float | str) -> str:
    if isinstance(value, float):
        text = f"{value:.15g}"
        return text if any(c in text for c in ".en") else text + ".0"
    return str(value)


def values_of(answer: Answer, record: Record) -> list[str]:
    """The answer's values as lines, in the order that the record's sort mode asks for."""
    rows = [[render(value, letter) for value, letter in zip(row, record.types)] for row in answer.rows]
    if record.sort is SortMode.ROWSORT:
        rows.sort()
    values = [value for row in rows for value in row]
    return sorted(values) if record.sort is SortMode.VALUESORT else values


def _hash(values: Sequence[str]) -> str:
    return hashlib.md5("".join(value + "\n" for value in values).encode()).hexdigest()


class SltRun:
    """One file on one engine; the labels seen so far belong to the file."""

    def __init__(self, path: Path, engine: Engine) -> None:
        self.result = FileResult(path)
        self._engine = engine
        self._labels: dict[str, tuple[int, str]] = {}

    def run(self, max_failures: int) -> FileResult:
        """Run the file's records on an empty memory database; stops after `max_failures` failures or a timeout."""
        self._engine.open(":memory:")
        for record in read_records(self.result.path.read_text(encoding="utf-8", errors="replace")):
            try:
                with time_limit(RECORD_SECONDS):
                    answer = guarded(self._run, record.sql)
            except CaseTimeout as timeout:
                self._fail(record, "timeout", str(timeout), "")
                break
            if isinstance(answer, str):
                self._fail(record, "error", answer, "")
            else:
                self._judge(record, answer)
            if len(self.result.mismatches) >= max_failures:
                break
        return self.result

    def _run(self, sql: str) -> Answer:
        """Run a record's statements (there can be several) up to the first error; the last one's answer."""
        answer = Answer()
        for statement in [text for text, _, _ in split_statements(sql)] if ";" in sql else [sql]:
            if statement and answer.error is None:
                answer = self._engine.run(statement)
        return answer

    def _judge(self, record: Record, answer: Answer) -> None:
        n_before = len(self.result.mismatches)
        if record.kind is Kind.ERROR:
            if answer.error is None:
                self._fail(record, "no error", show(answer), "an error")
        elif record.kind is Kind.QUERY and answer.error is not None and record.expected == ():
            pass  # the corpus writes "no values" for a query that fails: sum() that overflows, in slt_lang_aggfunc
        elif answer.error is not None:
            self._fail(record, "error", show(answer), "no error")
        elif record.kind is Kind.COUNT:
            if answer.counters is None or answer.counters[0] != record.count:
                self._fail(record, "count", str(answer.counters), str(record.count))
        elif record.kind is Kind.QUERY:
            self._judge_rows(record, answer)
        if len(self.result.mismatches) == n_before:
            self.result.n_passed += 1

    def _judge_rows(self, record: Record, answer: Answer) -> None:
        if answer.rows and len(answer.rows[0]) != len(record.types):
            self._fail(record, "columns", f"{len(answer.rows[0])} columns", f"{len(record.types)} columns")
            return
        values = values_of(answer, record)
        digest = _hash(values)
        if record.label:
            line, first = self._labels.setdefault(record.label, (record.line, digest))
            if digest != first:
                self._fail(record, "label", f"{digest} for {record.label}", f"{first} at line {line}")
                return
        if record.expected is None:
            return
        hashed = _HASHED.match(record.expected[0]) if len(record.expected) == 1 else None
        if hashed:
            if (str(len(values)), digest) != hashed.groups():
                self._fail(record, "rows", f"{len(values)} values hashing to {digest}", record.expected[0])
        elif tuple(values) != record.expected:
            self._fail(record, "rows", " ".join(values[:30]), " ".join(record.expected[:30]))

    def _fail(self, record: Record, kind: str, ours: str, theirs: str) -> None:
        where = f"{self.result.path}:{record.line}"
        self.result.mismatches.append(Mismatch(where, record.sql, kind, ours, theirs))


def find_files(paths: Sequence[Path]) -> list[Path]:
    """The `.test` files at or below the paths, each once, sorted.

    Raises:
        ValueError: a path that does not exist.
    """
    files: set[Path] = set()
    for path in paths:
        if not path.exists():
            raise ValueError(f"no such file or folder: {path}")
        files.update(path.rglob("*.test") if path.is_dir() else [path])
    return sorted(files)
