"""Runs the engine under test so that its own crash is a finding, not the end of the judge; and in bounded time."""

from __future__ import annotations

import signal
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import ParamSpec, TypeVar

from oracle_tests.engines import WorkerError

P = ParamSpec("P")
T = TypeVar("T")


class CaseTimeout(BaseException):
    """The case ran too long. Not an Exception, so that no handler in between takes it for its own."""


def guarded(function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T | str:
    """`function(*args)`, or a text that says what crashed: the exception and its innermost frame.

    The engines give SQL errors as answers; only a Python exception that escaped comes here as a text.
    """
    try:
        return function(*args, **kwargs)
    except WorkerError:
        raise
    except Exception as error:  # noqa: BLE001  (whatever escapes the engine is what the judge is looking for)
        frames = traceback.extract_tb(error.__traceback__)
        frame = frames[-1]
        text = str(error).partition("\n")[0][:300]
        return f"crash {type(error).__name__}: {text} ({'/'.join(frame.filename.split('/')[-2:])}:{frame.lineno})"


@contextmanager
def time_limit(seconds: float, *, of_processor: bool = False) -> Iterator[None]:
    """Raise CaseTimeout in the main thread when the block takes longer.

    of_processor: count the time that this process works, not that in which it waits for SQLite or for its turn.
    """

    def stop(_number: int, _frame: FrameType | None) -> None:
        raise CaseTimeout(f"took longer than {seconds} s")

    timer, number = (signal.ITIMER_PROF, signal.SIGPROF) if of_processor else (signal.ITIMER_REAL, signal.SIGALRM)
    previous = signal.signal(number, stop)
    signal.setitimer(timer, seconds)
    try:
        yield
    finally:
        signal.setitimer(timer, 0)
        signal.signal(number, previous)
