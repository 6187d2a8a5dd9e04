"""DESIGN.md speaks of the code as it is: every dotted name on its pages can be imported.

A dotted name is one in backquotes that begins with `minisql.`; in the chapters whose heading says "way", that is how
each function on the way is named. Paths in backquotes (`minisql/...`, `tests/...`) must be there too.
"""

from __future__ import annotations

import importlib
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
TEXT = (ROOT / "DESIGN.md").read_text(encoding="utf-8")
DOTTED = sorted(set(re.findall(r"`(minisql(?:\.\w+)+)(?:\(\))?`", TEXT)))
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


@pytest.mark.parametrize("path", PATHS)
def test_every_path_in_the_design_exists(path: str) -> None:
    assert (ROOT / path).exists()


def test_the_design_names_something() -> None:
    assert PATHS


def test_a_name_that_is_not_there_is_noticed() -> None:
    with pytest.raises(AttributeError):
        resolve("minisql.errors.NoSuchError")
    with pytest.raises(ImportError):
        resolve("minisqlx.errors")
