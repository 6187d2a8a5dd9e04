"""Files that too many changes meet in, and lines that stand in two places: what asks to be split or brought together.

Both are read from git and from the files themselves, not from anybody's judgement, and become tasks by `harness.plan`.
"""

from __future__ import annotations

import ast
import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from harness.git import Repository
from harness.syntax import parse

WINDOW = 40
"""Merges that are looked back on."""
SHARE = 0.25
"""A file that is in more of them than this is a hotspot."""
MAX_LINES = 1500
MIN_STATEMENTS = 5
"""Statements in a row that have to be alike before they count as repeated."""


@dataclass(frozen=True, slots=True)
class Hotspot:
    """A file that many changes meet in, or that is too long; `merges` of the last `WINDOW` changed it."""

    path: str
    merges: int
    lines: int


@dataclass(frozen=True, slots=True)
class Repeated:
    """The same statements in several places: (path, first line) of each, and how many lines one of them has."""

    places: tuple[tuple[str, int], ...]
    lines: int


def hotspots(repository: Repository, main: str) -> list[Hotspot]:
    """The hotspots of main, the worst first."""
    log = repository.text("log", "--first-parent", f"-{WINDOW}", "--name-only", "--format=%x00", main)
    merges = [set(part.split()) for part in log.split("\0")[1:]]
    counts = Counter(path for paths in merges for path in paths)
    found = []
    for path in repository.files(main):
        text = repository.blob(main, path) if path.endswith(".py") else None
        n_lines = text.count(b"\n") if text is not None else 0
        crowded = len(merges) >= WINDOW // 2 and counts[path] > SHARE * len(merges)
        if text is not None and (crowded or n_lines > MAX_LINES):
            found.append(Hotspot(path, counts[path], n_lines))
    return sorted(found, key=lambda spot: (-spot.merges, -spot.lines))


def repeated(repository: Repository, main: str) -> list[Repeated]:
    """Runs of `MIN_STATEMENTS` or more statements that stand in several places of main, the longest first.

    Names and constants may differ: the shape of the syntax tree is compared.
    """
    places: dict[str, list[tuple[str, int, int]]] = defaultdict(list)
    for path in repository.files(main):
        if path.endswith(".py"):
            for shape, first, last in _runs(repository.blob(main, path) or b""):
                places[shape].append((path, first, last))
    found = [
        Repeated(tuple((path, first) for path, first, _ in sites), max(last - first + 1 for _, first, last in sites))
        for sites in places.values()
        if len(sites) > 1
    ]
    return sorted(found, key=lambda item: -item.lines * len(item.places))


def _runs(text: bytes) -> Iterator[tuple[str, int, int]]:
    """(shape, first line, last line) of every run of `MIN_STATEMENTS` statements in one block."""
    try:
        tree = parse(text)
    except (SyntaxError, ValueError):
        return
    for node in ast.walk(tree):
        body = getattr(node, "body", None)
        if isinstance(body, list) and isinstance(
            node, ast.FunctionDef | ast.AsyncFunctionDef | ast.For | ast.If | ast.With
        ):
            for start in range(len(body) - MIN_STATEMENTS + 1):
                run = body[start : start + MIN_STATEMENTS]
                digest = hashlib.sha256("\n".join(map(_shape, run)).encode()).hexdigest()
                yield digest, run[0].lineno, run[-1].end_lineno or run[-1].lineno


def _shape(node: ast.AST) -> str:
    """The kinds of the nodes below, in order, without names and constants."""
    return " ".join(type(inner).__name__ for inner in ast.walk(node))
