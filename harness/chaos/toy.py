"""A small project to be worked on: an engine of functions that have to agree with SQLite.

Each task asks for one function of `engine/`, and its oracle case (`oracle/cases.txt`) names SQL whose answer, asked of
SQLite in another process, the function has to give. A change is honest if it computes the answer.
"""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from harness.errors import HarnessError
from harness.model import NewTask

_PYTHON = f"{sys.executable} -S -E -B"
"""Without what is installed beside it, and without keeping what it compiles: the toy is tested a thousand times."""
_TEST_FILE = "tests/test_engine.py"
_AGENT = Path(__file__).with_name("agent.py")

_TEST = '''"""The project's test: every function that exists gives SQLite's answers."""
import glob, importlib, os, subprocess, sys, unittest

HERE = os.path.dirname(os.path.abspath(__file__))
ENGINE = os.path.join(os.path.dirname(HERE), "engine")
ASK = "import sys, _sqlite3 as s; c = s.connect(':memory:'); print(*[c.execute(q).fetchone()[0] for q in sys.argv[1:]])"


def asked(*queries):
    command = [sys.executable, "-S", "-E", "-c", ASK, *queries]
    answers = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return [int(answer) for answer in answers.split()]


class Functions(unittest.TestCase):
    def test_functions(self):
        names = sorted(name[:-3] for name in glob.glob("f*.py", root_dir=ENGINE))
        calls = [(name, x) for name in names for x in (0, 1, 7, -3, 1000 + int(name[1:]))]
        answers = asked(*[f"SELECT {x} * {name[1:]} + abs({x})" for name, x in calls])
        for (name, x), answer in zip(calls, answers, strict=True):
            module = importlib.import_module("engine." + name)
            with self.subTest(name=name, x=x):
                self.assertEqual(module.f(x), answer)

    def test_engine_adds(self):
        from engine import core
        self.assertEqual(core.plus(2, 3), 5)


if __name__ == "__main__":
    sys.path.insert(0, os.path.dirname(HERE))
    unittest.main()
'''

_FUZZ = '''"""Values that nobody knew before: f(x) and SQLite's answer for each, drawn by the number given."""
import glob, importlib, os, random, subprocess, sys

HERE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
sys.path.insert(0, HERE)
ASK = "import sys, _sqlite3 as s; c = s.connect(':memory:'); print(*[c.execute(q).fetchone()[0] for q in sys.argv[1:]])"
draw = random.Random(int(sys.argv[1]))
cases = []
for name in sorted(name[:-3] for name in glob.glob("f*.py", root_dir=os.path.join(HERE, "engine"))):
    for x in (draw.randint(-(10**6), 10**6) for _ in range(5)):
        cases.append((name, x, f"SELECT {x} * {int(name[1:])} + abs({x})"))
command = [sys.executable, "-S", "-E", "-c", ASK, *(sql for *_, sql in cases)]
done = subprocess.run(command, capture_output=True, text=True, check=True)
for (name, x, sql), answer in zip(cases, map(int, done.stdout.split()), strict=True):
    value = importlib.import_module("engine." + name).f(x)
    if type(value) is not int or value != answer:
        sys.exit(f"{name}.f({x}) is {value!r}, {sql} is {answer}")
'''

_CORE = '''"""What the functions share."""


def plus(a, b):
    return a + b


def times(a, b):
    return a * b
'''

_TOML = """
[project]
name = "toy"
test = "{test}"
protected = ["harness.toml", "oracle/**"]
tests = ["tests/**"]

[limits]
idle = {idle}
wall = {wall}
renew = 1

[queue]
gate_seconds = 60
flake_retries = 0

[[gates]]
name = "fuzz"
command = "{fuzz}"

[[forbidden]]
paths = ["engine/**"]
modules = ["sqlite3", "_sqlite3", "apsw"]

{providers}
"""


@dataclass(frozen=True, slots=True)
class Player:
    """An agent of a run: the persona it plays, and how many of it at once."""

    persona: str
    agents: int = 1
    seed: int = 0


def make(
    folder: Path, players: list[Player], *, idle: float = 3.0, wall: float = 30.0, with_gates: bool = True
) -> None:
    """Make the project at `folder`, with one provider for each of `players`.

    Args:
        idle, wall: seconds, as in `[limits]`.
        with_gates: False for a test and a gate that take no time and pass everything.
    """
    files = {
        "engine/__init__.py": "",
        "engine/core.py": _CORE,
        _TEST_FILE: _TEST,
        "oracle/cases.txt": "SELECT x * n + abs(x)\n",
        "oracle/fuzz.py": _FUZZ,
        "README.md": "A toy.\n",
        "harness.toml": _TOML.format(
            idle=idle,
            wall=wall,
            test=f"{_PYTHON} {_TEST_FILE}" if with_gates else "true",
            fuzz=f"{_PYTHON} oracle/fuzz.py {{seed}}" if with_gates else "true",
            providers="\n".join(map(_provider, players)),
        ),
    }
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)
    for command in (
        ["init", "--quiet", "--initial-branch=main"],
        ["add", "."],
        ["-c", "user.name=toy", "-c", "user.email=toy@localhost", "commit", "--quiet", "-m", "A toy"],
        ["checkout", "--quiet", "--detach"],  # main is moved under nobody's feet
    ):
        done = subprocess.run(["git", "-C", str(folder), *command], capture_output=True, text=True, check=False)
        if done.returncode:
            raise HarnessError(f"the toy project could not be made: {done.stderr}")


def agent(persona: str, seed: int) -> list[str]:
    """The command of an agent that plays a persona; the file with its prompt is to follow."""
    return [sys.executable, "-S", "-E", str(_AGENT), "--persona", persona, "--seed", str(seed)]


def _provider(player: Player) -> str:
    return f"""
[providers.{player.persona}-{player.seed}]
vendor = "command"
command = "{" ".join(agent(player.persona, player.seed))} {{prompt_file}}"
agents = {player.agents}
"""


def tasks(n_tasks: int, first: int = 1, paths: tuple[str, ...] = ()) -> list[NewTask]:
    """Tasks that ask for the functions `first`, `first + 1`, ...

    Each may change the file of its function and a test of it, or what `paths` says.
    """
    return [
        NewTask(
            title=f"Function {number}",
            body=f"Write engine/f{number}.py with f(x) that gives SQLite's `x * {number} + abs(x)`.",
            module="engine",
            paths=paths or (f"engine/f{number}.py", f"tests/test_f{number}.py"),
            signature=f"f{number}",
            acceptance=f"test -e engine/f{number}.py",
        )
        for number in range(first, first + n_tasks)
    ]
