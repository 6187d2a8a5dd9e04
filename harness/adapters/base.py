"""What an adapter offers: the command of a session, and a reader of what it prints."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

from harness.config import Limits, Provider
from harness.model import Outcome, Usage


@dataclass(frozen=True, slots=True)
class Session:
    """What a session is started with. `resume` is the id of an earlier session of the same attempt, "" for none."""

    prompt: str
    prompt_file: Path
    tree: Path
    limits: Limits
    resume: str = ""


@dataclass(frozen=True, slots=True)
class Signal:
    """Something that the program said while it ran and that cannot wait for its end."""

    outcome: Outcome
    resets: float | None = None  # wall clock
    detail: str = ""


@dataclass(slots=True)
class Report:
    """What is known of a session when it has ended. `outcome` is None if the program did not say how it went."""

    outcome: Outcome | None = None
    detail: str = ""
    session: str = ""
    usages: list[Usage] = field(default_factory=list)
    turns: int = 0
    resets: float | None = None  # wall clock
    last_words: str = ""


class Reader(Protocol):
    """Reads one session's output, line by line."""

    def feed(self, line: str) -> Signal | None:
        """Take a line of standard output; a signal if the session should be ended because of it."""

    def tokens(self) -> int:
        """Input and output tokens that the session has used so far, as far as the program tells while it runs."""

    def finish(self, status: int, stderr_tail: str) -> Report:
        """The whole report, given the exit status and the last lines of standard error."""


class Adapter(Protocol):
    """A vendor's command line."""

    provider: Provider

    def command(self, session: Session) -> list[str]:
        """The program and its arguments."""

    def reader(self) -> Reader:
        """A reader for a new session."""


def total_tokens(usages: Iterable[Usage]) -> int:
    """Input and output tokens together."""
    return sum(usage.input_tokens + usage.output_tokens for usage in usages)


def json_object(line: str) -> dict[str, Any] | None:
    """The JSON object that the line is, or None: programs print other things too."""
    if not line.lstrip().startswith("{"):
        return None
    try:
        value = json.loads(line)
    except ValueError:
        return None
    return value if isinstance(value, dict) else None


def count(value: object) -> int:
    """A number of tokens out of JSON; 0 for whatever is no number."""
    return int(value) if isinstance(value, int | float) and not isinstance(value, bool) and value > 0 else 0


def text(value: object) -> str:
    """A text out of JSON; "" for whatever is none."""
    return value if isinstance(value, str) else ""


def section(value: object) -> dict[str, Any]:
    """An object within a JSON object; an empty one for whatever is none."""
    return value if isinstance(value, dict) else {}


def priced(usage: Usage, prices: tuple[float, float, float] | None) -> Usage:
    """The usage with its price, by `prices` for a million input, cached and output tokens, if it has none."""
    if usage.usd is not None or prices is None:
        return usage
    fresh = max(0, usage.input_tokens - usage.cached_tokens)
    usd = (fresh * prices[0] + usage.cached_tokens * prices[1] + usage.output_tokens * prices[2]) / 1e6
    return Usage(usage.model, usage.input_tokens, usage.cached_tokens, usage.output_tokens, usd, usage.estimated)
