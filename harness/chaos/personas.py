"""What scripted agents do: the honest, the unlucky and the broken. The cheats are in `chaos.cheats`.

Imports next to nothing at its head: an agent that starts in 20 ms leaves the time of a run to what is tested.
"""

from __future__ import annotations

import os
import sys
import time

TYPE_CHECKING = False  # typing's own takes 10 ms to import
if TYPE_CHECKING:
    import random
    from collections.abc import Callable

HONEST = '''"""Function {n}."""

from engine.core import plus, times


def f(x):
    return plus(times(x, {n}), abs(x))
'''


class Play:
    """One session."""

    def __init__(self, prompt: str, seed: int) -> None:
        self.number = _number_in(prompt)
        self.prompt = prompt
        self._seed = f"{seed}/{self.number}/{os.environ.get('HARNESS_ATTEMPT', '')}"
        self._random: random.Random | None = None

    @property
    def random(self) -> random.Random:
        """What this session draws from."""
        if self._random is None:
            import random

            self._random = random.Random(self._seed)
        return self._random

    def read(self, path: str) -> str:
        """What a file of the clone holds; "" if it is not there."""
        if not os.path.exists(path):
            return ""
        with open(path) as file:
            return file.read()

    def write(self, path: str, text: str) -> None:
        """Write a file of the clone."""
        os.makedirs(os.path.dirname(path) or ".", exist_ok=True)
        with open(path, "w") as file:
            file.write(text)

    def edit(self, path: str, old: str, new: str) -> None:
        """Replace a text of a file."""
        self.write(path, self.read(path).replace(old, new))

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
        silence = [(os.POSIX_SPAWN_OPEN, to, os.devnull, os.O_WRONLY, 0) for to in (1, 2)]
        os.waitpid(os.posix_spawnp("git", ["git", *arguments], os.environ, file_actions=silence), 0)

    def say(self, what: str = "RESULT", **fields: object) -> None:
        """Print a line as the harness reads it, a result at the end or what was used up to now."""
        quote = '"{}"'.format
        told = [f"{quote(name)}: {quote(value) if isinstance(value, str) else value}" for name, value in fields.items()]
        print(f"HARNESS_{what} {{{', '.join(told)}}}", flush=True)


def _number_in(text: str) -> int:
    """The number of the function that a text asks for; 0 if it asks for none."""
    digits = ""
    for character in text.partition("engine/f")[2]:
        if not character.isdigit():
            break
        digits += character
    return int(digits or 0)


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
        text = play.read("tests/test_engine.py")
        more = "    def test_times(self):\n        from engine.core import times\n        assert times(2, 3) == 6\n"
        play.write("tests/test_engine.py", text.replace("\n\nif __name__", f"\n{more}\n\nif __name__"))
    elif shape == 3:
        play.write("engine/core.py", play.read("engine/core.py") + "\n\ndef minus(a, b):\n    return a - b\n")
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
    if os.fork() == 0:
        os.setsid()
        if os.fork() == 0:
            silence = os.open(os.devnull, os.O_RDWR)
            for to in (0, 1, 2):
                os.dup2(silence, to)
            time.sleep(3600)
        os._exit(0)
    good(play)


@persona
def asks(play: Play) -> None:
    if "Decide yourself" in play.prompt:
        play.number = _number_in(play.read("harness_task")) or play.number
        play.git("rm", "--cached", "--quiet", "harness_task")
        if os.path.exists("harness_task"):
            os.unlink("harness_task")
        good(play)
        return
    play.write("harness_task", f"engine/f{play.number}.py")
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
    if play.read(f"engine/f{play.number}.py") != "half = True\n":
        return 1
    good(play)
    return None


@persona
def merger(play: Play) -> int | None:
    """Merges main into its clone when it is told that its change no longer fits, keeping its own side."""
    told = play.prompt.partition("Run `git merge ")[2]
    if not told:
        return 1
    play.git("merge", "--quiet", "-X", "ours", "-m", "Merge main", told.partition("`")[0])
    play.say(input_tokens=10, output_tokens=1, usd=0.001)
    return None


@persona
def token_burner(play: Play) -> None:
    for n_tokens in range(0, 100_000_000, 100_000):
        play.say("USAGE", output_tokens=n_tokens)
        time.sleep(0.05)


@persona
def garbage(play: Play) -> int:
    sys.stdout.buffer.write(play.random.randbytes(1 << 20))
    return 3
