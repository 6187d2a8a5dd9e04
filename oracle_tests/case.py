"""Cases: one file each, `cases/<area>/<name>.sql` (or `.py` for the DB-API), found, parsed and sampled.

A case begins with a fresh database file. Its first comment lines may be options:

    -- page_size: 512          -- auto_vacuum: full
    -- encoding: UTF-16le      -- invalid_text: yes     (text that is not UTF-8 is to be expected in rows)
    -- program: sqlite3        (held against SQLite's program, which has more tables than the library: see program.py)
    -- needs: flatten          (what is held against SQLite is what this rewrite makes of it: see `needs` in script.py)

In a DB-API case they begin with # and only `needs` means something.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from oracle_tests.script import Mark, Statement, parse_script

CASES = Path(__file__).resolve().parent / "cases"
PRAGMA_OPTIONS = ("page_size", "auto_vacuum", "encoding")
_OPTION = re.compile(r"(?:--|#)\s*(page_size|auto_vacuum|encoding|invalid_text|needs|program)\s*:\s*(\S+)\s*$")


@dataclass(frozen=True, slots=True)
class Case:
    """One script. `name` is "area/file name without suffix"; `source` is set for DB-API cases, `steps` for SQL ones."""

    name: str
    steps: tuple[Statement | Mark, ...] = ()
    options: dict[str, str] = field(default_factory=dict)
    source: str | None = None

    @property
    def area(self) -> str:
        """The folder's name."""
        return self.name.partition("/")[0]

    @property
    def needs(self) -> frozenset[str]:
        """The rewrites of the planner without which the case says nothing; commas between their names."""
        return frozenset(filter(None, self.options.get("needs", "").split(",")))

    def text(self) -> str:
        """Its statements, or the source of a DB-API case."""
        if self.source is not None:
            return self.source
        return ";\n".join(step.sql for step in self.steps if isinstance(step, Statement))

    def setup(self) -> list[str]:
        """The PRAGMAs that the options ask for, in the order in which they have to be given."""
        return [f"PRAGMA {name} = '{self.options[name]}'" for name in PRAGMA_OPTIONS if name in self.options]


def parse_case(name: str, text: str) -> Case:
    """The case of a script's text.

    Raises:
        ValueError: the script has no statement, or its `given` mark is not the only one or stands after other marks.
    """
    options = _options(text)
    steps = tuple(parse_script(text))
    if not any(isinstance(step, Statement) for step in steps):
        raise ValueError(f"{name}: no statement")
    marks = [step for step in steps if isinstance(step, Mark)]
    if Mark.GIVEN in marks[1:]:
        raise ValueError(f"{name}: 'given' must be the first mark")
    return Case(name, steps, options)


def _options(text: str) -> dict[str, str]:
    options = {}
    for line in text.splitlines():
        if not line.startswith(("--", "#")):
            break
        if option := _OPTION.match(line):
            options[option[1]] = option[2]
    return options


class NoSuchCaseError(ValueError):
    """A case or an area was named that is not there."""


def load_cases(areas: Collection[str] = (), names: Collection[str] = (), root: Path = CASES) -> list[Case]:
    """All cases of the areas (all when empty), or those named; sorted by name.

    Raises:
        NoSuchCaseError: an area or a name that does not exist.
    """
    cases = []
    for path in sorted(root.glob("*/*")):
        if path.suffix not in (".sql", ".py"):
            continue
        name = f"{path.parent.name}/{path.stem}"
        if (areas and path.parent.name not in areas) or (names and name not in names):
            continue
        text = path.read_text(encoding="utf-8")
        cases.append(parse_case(name, text) if path.suffix == ".sql" else Case(name, (), _options(text), text))
    missing = set(areas) - {case.area for case in cases} if areas else set(names) - {case.name for case in cases}
    if missing:
        raise NoSuchCaseError(f"no such case or area: {', '.join(sorted(missing))}")
    return cases


def tenth(cases: Sequence[Case], agent_id: str) -> list[Case]:
    """A tenth of the cases, decided by md5(name + agent_id), with at least one of every area.

    Different agent_ids draw different tenths, so that many short runs cover all cases.
    """

    def draw(case: Case) -> int:
        return int.from_bytes(hashlib.md5((case.name + agent_id).encode()).digest()[:8], "big")

    chosen = {case.name for case in cases if draw(case) % 10 == 0}
    for area in {case.area for case in cases} - {name.partition("/")[0] for name in chosen}:
        chosen.add(min((case for case in cases if case.area == area), key=draw).name)
    return [case for case in cases if case.name in chosen]
