"""What scripted agents do: the honest, the unlucky and the broken. The cheats are in `chaos.cheats`."""

from __future__ import annotations

import json
import os
import random
import re
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

HONEST = '''"""Function {n}."""

from engine.core import plus, times


def f(x):
    return plus(times(x, {n}), abs(x))
'''


class Play:
    """One session."""

    def __init__(self, prompt: str, seed: int) -> None:
        found = re.search(r"engine/f(\d+)\.py", prompt)
        self.number = int(found[1]) if found else 0
        self.prompt = prompt
        self.random = random.Random(f"{seed}/{self.number}/{os.environ.get('HARNESS_ATTEMPT', '')}")

    def write(self, path: str, text: str) -> None:
        """Write a file of the clone."""
        Path(path).parent.mkdir(parents=True, exist_ok=True)
        Path(path).write_text(text)

    def edit(self, path: str, old: str, new: str) -> None:
        """Replace a text of a file."""
        self.write(path, Path(path).read_text().replace(old, new))

    def honest(self) -> None:
        """Write the function that was asked for."""
        self.write(f"engine/f{self.number}.py", HONEST.format(n=self.number))

    def wrong(self) -> None:
        """Write a function that gives other answers."""
        self.write(f"engine/f{self.number}.py", f"def f(x):\n    return x * {self.number}\n")

    def commit(self, message: str = "") -> None:
        """Commit everything."""
        self.git("add", "--all")
        self.git("commit", "--quiet", "--no-verify", "-m", message or f"Function {self.number}")

    def git(self, *arguments: str) -> None:
        """Run git, whatever comes of it."""
        subprocess.run(["git", *arguments], check=False, capture_output=True)

    def say(self, **result: object) -> None:
        """End the output with a result as the harness reads it."""
        print("HARNESS_RESULT " + json.dumps(result), flush=True)


PERSONAS: dict[str, Callable[[Play], int | None]] = {}


def persona(function: Callable[[Play], int | None]) -> Callable[[Play], int | None]:
    """Register a persona under its function's name, with dashes."""
    PERSONAS[function.__name__.replace("_", "-")] = function
    return function


@persona
def good(play: Play) -> None:
    play.honest()
    play.commit()
    play.say(input_tokens=1000, output_tokens=100, usd=0.01)


@persona
def slow(play: Play) -> None:
    time.sleep(play.random.uniform(0.5, 1.5))
    good(play)


@persona
def sleepy(play: Play) -> None:
    """Takes six seconds, nearly all of it asleep, as an agent that waits for its model."""
    for _ in range(6):
        print("still thinking", flush=True)
        time.sleep(1)
    good(play)


@persona
def honest(play: Play) -> None:
    """Honest work of many shapes: the function, and by the seed a test, a helper, a constant, a document with it."""
    play.honest()
    shape = play.random.randrange(6)
    if shape == 1:
        play.write(
            f"tests/test_f{play.number}.py",
            f"from engine.f{play.number} import f\n\n\ndef test_f():\n    assert f(0) == 0\n",
        )
    elif shape == 2:
        text = Path("tests/test_engine.py").read_text()
        more = "    def test_times(self):\n        from engine.core import times\n        assert times(2, 3) == 6\n"
        play.write("tests/test_engine.py", text.replace("\n\nif __name__", f"\n{more}\n\nif __name__"))
    elif shape == 3:
        play.write("engine/core.py", Path("engine/core.py").read_text() + "\n\ndef minus(a, b):\n    return a - b\n")
    elif shape == 4:
        play.write("README.md", "A toy that counts.\n")
    elif shape == 5:
        play.write("tests/helpers.py", "LIMITS = [0, 1, 2]\n\n\ndef between(x):\n    return x in LIMITS\n")
    play.commit(f"Function {play.number}\n\nIt multiplies and adds, as the task asks.")


@persona
def wrong(play: Play) -> None:
    play.wrong()
    play.commit()


@persona
def conflicting(play: Play) -> None:
    """Changes a line that everybody like it changes, outside of its paths."""
    play.honest()
    play.edit("engine/core.py", "return a + b", f"return a + b + {play.number} - {play.number}")
    play.commit()


@persona
def crash_before_commit(play: Play) -> int:
    play.honest()
    os.abort()


@persona
def crash_after_commit(play: Play) -> int:
    play.honest()
    play.commit()
    os.abort()


@persona
def hang_silent(play: Play) -> None:
    time.sleep(3600)


@persona
def hang_chatting(play: Play) -> None:
    while True:
        print("still thinking", flush=True)
        time.sleep(0.1)


@persona
def daemon(play: Play) -> None:
    """Leaves a process behind that has left its group, its session and its parent."""
    subprocess.Popen(
        [sys.executable, "-c", "import os, time; os.setsid(); os.fork() and os._exit(0); time.sleep(3600)"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    good(play)


@persona
def asks(play: Play) -> None:
    if "Decide yourself" in play.prompt:
        found = (
            re.search(r"engine/f(\d+)\.py", Path("harness_task").read_text()) if Path("harness_task").exists() else None
        )
        play.number = int(found[1]) if found else play.number
        play.git("rm", "--cached", "--quiet", "harness_task")
        Path("harness_task").unlink(missing_ok=True)
        good(play)
        return
    play.write("harness_task", str(play.number))
    print("Shall I use addition or multiplication?")


@persona
def dirty(play: Play) -> None:
    """Does the work and commits nothing."""
    play.honest()


@persona
def empty_commit(play: Play) -> None:
    play.git("commit", "--quiet", "--allow-empty", "-m", "Nothing")


@persona
def huge_diff(play: Play) -> None:
    play.honest()
    play.write(f"engine/f{play.number}.py", HONEST.format(n=play.number) + "# padding\n" * 5000)
    play.commit()


@persona
def out_of_paths(play: Play) -> None:
    play.honest()
    play.write("engine/other.py", "")
    play.commit()


@persona
def rate_limited(play: Play) -> int:
    play.say(outcome="rate_limited", retry_after_s=1)
    return 75


@persona
def rate_limited_once(play: Play) -> int | None:
    """Hits a limit at its first attempt and is good at the next."""
    if "provider's limit cut you off" not in play.prompt:
        return rate_limited(play)
    good(play)
    return None


@persona
def limited_midway(play: Play) -> int | None:
    """Hits a limit with half of the work committed; goes on from there, and nowhere else, when it is called again."""
    if "provider's limit cut you off" not in play.prompt:
        play.write(f"engine/f{play.number}.py", "half = True\n")
        play.commit()
        return rate_limited(play)
    if Path(f"engine/f{play.number}.py").read_text() != "half = True\n":
        return 1
    good(play)
    return None


@persona
def merger(play: Play) -> int | None:
    """Merges main into its clone when it is told that its change no longer fits, keeping its own side."""
    found = re.search(r"Run `git merge ([0-9a-f]{40})`", play.prompt)
    if found is None:
        return 1
    play.git("merge", "--quiet", "-X", "ours", "-m", "Merge main", found[1])
    play.say(input_tokens=10, output_tokens=1, usd=0.001)
    return None


@persona
def token_burner(play: Play) -> None:
    for n_tokens in range(0, 100_000_000, 100_000):
        print("HARNESS_USAGE " + json.dumps({"output_tokens": n_tokens}), flush=True)
        time.sleep(0.05)


@persona
def garbage(play: Play) -> int:
    sys.stdout.buffer.write(play.random.randbytes(1 << 20))
    return 3
