"""DESIGN.md speaks of the code as it is: every dotted name on its pages can be imported.

A dotted name is one in backquotes that begins with `minisql.`; in the chapters whose heading says "way", that is how
each function on the way is named. Paths in backquotes (`minisql/...`, `tests/...`) must be there too, and what is named
shortly, `Class.name`: but for the harness, which is not imported here.
"""

from __future__ import annotations

import importlib
import inspect
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
TEXT = (ROOT / "DESIGN.md").read_text(encoding="utf-8")
DOTTED = sorted(set(re.findall(r"`(minisql(?:\.\w+)+)(?:\(\))?`", TEXT)))
OURS = re.sub(r"\n## The harness.*?\n## ", "\n## ", TEXT, flags=re.DOTALL)
SHORT = sorted(set(re.findall(r"`([A-Z]\w+\.\w+)(?:\(\))?`", OURS)))
PATHS = sorted(set(re.findall(r"`((?:minisql|oracle_tests|tests|benchmarks)/[\w/.]*)`", TEXT)))


def resolve(dotted: str) -> object:
    """The object of a dotted name: the longest importable module, then attributes.

    Raises:
        ImportError, AttributeError: no such module, or no such name in it.
    """
    parts = dotted.split(".")
    for end in range(len(parts), 0, -1):
        try:
            found: object = importlib.import_module(".".join(parts[:end]))
        except ModuleNotFoundError as error:
            if error.name is None or not dotted.startswith(error.name):
                raise
            continue
        for name in parts[end:]:
            found = getattr(found, name)
        return found
    raise ImportError(dotted)


def test_every_dotted_name_in_the_design_exists() -> None:
    missing = []
    for dotted in DOTTED:
        try:
            resolve(dotted)
        except (ImportError, AttributeError) as error:
            missing.append(f"{dotted}: {error}")
    assert missing == []


def classes(name: str) -> Iterator[type]:
    """The classes of that name."""
    for path in (ROOT / "minisql").rglob("*.py"):
        if f"\nclass {name}" in path.read_text(encoding="utf-8"):
            module = importlib.import_module(".".join(path.relative_to(ROOT).with_suffix("").parts))
            if hasattr(module, name):
                yield getattr(module, name)


def has_member(short: str) -> bool:
    """Is `name` a method or attribute of a class `Class`, or of one that it is made from? `short`: `Class.name`."""
    class_name, _, member = short.partition(".")
    word = re.compile(rf"(def |self\.|^ +|\"){member}\b", re.MULTILINE)  # a method, an attribute, a field, a slot
    return any(
        hasattr(each, member) or any(word.search(inspect.getsource(base)) for base in each.__mro__[:-1])
        for each in classes(class_name)
    )


@pytest.mark.parametrize("short", SHORT)
def test_every_member_in_the_design_exists(short: str) -> None:
    assert has_member(short)


@pytest.mark.parametrize("path", PATHS)
def test_every_path_in_the_design_exists(path: str) -> None:
    assert (ROOT / path).exists()


def test_the_design_names_something() -> None:
    assert DOTTED
    assert SHORT
    assert PATHS


def test_a_name_that_is_not_there_is_noticed() -> None:
    with pytest.raises(AttributeError):
        resolve("minisql.errors.NoSuchError")
    with pytest.raises(ImportError):
        resolve("minisqlx.errors")
    assert not has_member("Statement.no_such_member")
    assert not has_member("NoSuchClass.run")
