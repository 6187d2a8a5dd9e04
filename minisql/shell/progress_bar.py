"""A bar at a terminal for work that takes longer than two seconds: how far it is, how many rows, how fast.

Nothing is drawn before, and the work pays next to nothing for it: it counts, and a timer's signal draws what has been
counted so far, five times a second. The bar goes to stderr and away when the work is done, so that no output that is
kept has it; while rows are being written to the same terminal they are progress enough, and the bar stays away.
"""

from __future__ import annotations

import re
import signal
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final

from minisql.frozen import slotted
from minisql.shell.modes import COLUMNAR
from minisql.shell.statements import each_row, write_result

if TYPE_CHECKING:
    from minisql.dbapi.types import Value
    from minisql.shell.shell import Shell

_DELAY: Final = 2.0  # seconds
_INTERVAL: Final = 0.2
_BY_PAGES: Final = re.compile(
    r"\s*(?:(VACUUM)\b|PRAGMA\s+(?:\w+\s*\.\s*)?(integrity_check|quick_check)\b)", re.IGNORECASE
)
_WITH_TOTAL: Final = "{desc} {percentage:3.0f}%|{bar}| [{elapsed}<{remaining}]"
_WITHOUT_TOTAL: Final = "{desc} [{elapsed}]"
_LEAF_WORK: Final = 300  # instructions that the engine counts for a page: about one call of a progress handler each


def _nothing() -> None:
    """There is no bar."""


@slotted
class Work:
    """What is going on, counted by whoever does it.

    `total`: what `done` will be at the end, None where nobody knows. `rows`: of `unit`, shown with their rate.
    `hide`: to be called before anything is written to the terminal: the bar goes and does not come back.
    """

    label: str
    unit: str
    total: int | None = None
    done: int = 0
    rows: int = 0
    hide: Callable[[], None] = _nothing


class _Display:
    """Draws a `Work` when the timer says so."""

    def __init__(self, work: Work) -> None:
        self._work = work
        self._began = time.time()
        self._bar: Any = None
        self._is_drawing = False  # the next signal may come before this one is dealt with

    def on_alarm(self, *_: object) -> None:
        """The timer's signal: between two steps of the work, in the main thread."""
        if self._is_drawing:
            return
        self._is_drawing = True
        try:
            self._draw()
        except OSError:
            return  # the terminal has gone: the work goes on, and no other bar is drawn
        self._is_drawing = False

    def _draw(self) -> None:
        work = self._work
        if self._bar is None:
            self._bar = self._start()
        bar = self._bar
        seconds = max(1e-3, time.time() - self._began)
        count = work.rows or work.done
        rate = f" {count:,} {work.unit}, {count / seconds:,.0f} {work.unit}/s" if count else ""
        bar.set_description_str(work.label + rate, refresh=False)
        if work.total is not None:
            bar.n = min(work.done, max(work.total - 1, 0))
        bar.refresh()

    def _start(self) -> Any:
        from tqdm import tqdm  # after two seconds, 0.05 more

        tqdm.monitor_interval = 0  # no thread: the timer is enough
        form = _WITHOUT_TOTAL if self._work.total is None else _WITH_TOTAL
        bar = tqdm(
            total=self._work.total, desc=self._work.label, file=sys.stderr, leave=False, dynamic_ncols=True,
            bar_format=form, miniters=1 << 62,
        )  # fmt: skip
        bar.start_t = self._began
        return bar

    def hide(self) -> None:
        """Take the bar away, for good."""
        self._is_drawing = True
        bar, self._bar = self._bar, None
        if bar is not None:
            bar.close()


@contextmanager
def shown(shell: Shell, work: Work) -> Iterator[Work]:
    """While the body runs, a bar shows its work, where a user sits in front of a terminal."""
    if not shell.shows_progress or signal.getsignal(signal.SIGALRM) is not signal.SIG_DFL:  # or a bar is there already
        yield work
        return
    display = _Display(work)
    signal.signal(signal.SIGALRM, display.on_alarm)
    signal.setitimer(signal.ITIMER_REAL, _DELAY, _INTERVAL)
    work.hide = display.hide
    try:
        yield work
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        display.hide()


def run_shown(shell: Shell, sql: str, parameters: list[Value]) -> None:
    """Run a statement and write its rows, with a bar. Raises: what the engine raises."""
    pages = _BY_PAGES.match(sql)
    if pages is not None and shell.progress is None:
        _run_by_pages(shell, sql, (pages[1] or pages[2]).lower())
        return
    work = Work("running", "rows")
    with shown(shell, work):
        cursor = shell.connection.execute(sql, parameters)
        if cursor.description is not None:
            write_result(shell, sql, cursor, _counted(shell, work, each_row(cursor)))


def _counted(shell: Shell, work: Work, rows: Iterable[tuple[Value, ...]]) -> Iterator[tuple[Value, ...]]:
    """The rows; the bar goes away before the first is written to the terminal."""
    at_terminal = shell.out is shell.stdout and sys.stdout.isatty()
    if at_terminal and shell.format.mode not in COLUMNAR:
        for row in rows:
            work.hide()
            yield row
            break
        yield from rows
        return
    try:
        for row in rows:
            work.rows += 1
            yield row
    finally:
        if at_terminal:
            work.hide()


def _run_by_pages(shell: Shell, sql: str, label: str) -> None:
    """A statement that comes to each page of the database once, or, to check it, twice: as page, and for its rows."""
    connection = shell.connection
    n_pages = int(str(shell.query("PRAGMA page_count")[0][0]))
    work = Work(label, "pages", total=n_pages if label == "vacuum" else 2 * n_pages)

    def on_leaf() -> int:
        work.done += 1
        return 0

    connection.set_progress_handler(on_leaf, _LEAF_WORK)
    try:
        with shown(shell, work):
            cursor = connection.execute(sql)
            rows = cursor.fetchall()
    finally:
        connection.set_progress_handler(None, 0)
    if cursor.description is not None:
        write_result(shell, sql, cursor, rows)
