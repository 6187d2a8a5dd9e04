"""Codex: `codex exec --json`.

Events read: `thread.started` (the id to resume by), `turn.completed` (usage), `turn.failed` and `error` (a message in
prose and nothing else). Prices come from the provider's settings: the program tells none.
"""

from __future__ import annotations

import re
import time
from datetime import datetime

from harness.adapters.base import Report, Session, Signal, count, json_object, priced, section, text, total_tokens
from harness.config import Provider
from harness.model import Outcome, Usage

_LIMIT = re.compile(r"usage limit|rate limit|too many requests|\b429\b", re.IGNORECASE)
_QUOTA = re.compile(r"usage limit|quota|billing", re.IGNORECASE)
_AUTH = re.compile(r"not logged in|unauthorized|\b401\b|invalid api key", re.IGNORECASE)
_RESETS_IN = re.compile(
    r"try again in (?:(\d+) days?)?,? ?(?:(\d+) hours?)?,? ?(?:(\d+) minutes?)?,? ?(?:([\d.]+) ?s)?", re.I
)
_RESETS_AT = re.compile(r"try again at (\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?)", re.I)


class CodexAdapter:
    """The vendor `codex`."""

    def __init__(self, provider: Provider) -> None:
        self.provider = provider

    def command(self, session: Session) -> list[str]:
        argv = [self.provider.command or "codex", "exec"]
        if session.resume:
            argv += ["resume", session.resume]
        argv += ["--json", "--sandbox", "workspace-write", "-C", str(session.tree)]
        if self.provider.model:
            argv += ["-m", self.provider.model]
        return [*argv, session.prompt]

    def reader(self) -> CodexReader:
        return CodexReader(self.provider)


class CodexReader:
    """One session."""

    def __init__(self, provider: Provider) -> None:
        self._provider = provider
        self._report = Report()
        self._failure = ""

    def feed(self, line: str) -> Signal | None:
        event = json_object(line)
        if event is None:
            return None
        report = self._report
        match event.get("type"):
            case "thread.started":
                report.session = text(event.get("thread_id"))
            case "item.completed":
                item = section(event.get("item"))
                if item.get("type") in ("agent_message", "assistant_message"):
                    report.last_words = text(item.get("text"))
            case "turn.completed":
                report.turns += 1
                usage = section(event.get("usage"))
                tokens = Usage(
                    self._provider.model,
                    count(usage.get("input_tokens")),
                    count(usage.get("cached_input_tokens")),
                    count(usage.get("output_tokens")),
                )
                report.usages.append(priced(tokens, self._provider.usd_per_million))
                self._failure = ""
            case "turn.failed":
                self._failure = text(section(event.get("error")).get("message")) or "turn failed"
            case "error":
                self._failure = text(event.get("message")) or "error"
        return None

    def tokens(self) -> int:
        return total_tokens(self._report.usages)

    def finish(self, status: int, stderr_tail: str) -> Report:
        report = self._report
        if self._failure:
            report.detail = self._failure
            report.resets = resets_of(self._failure, time.time())
            if _AUTH.search(self._failure):
                report.outcome = Outcome.AUTH
            elif _LIMIT.search(self._failure):
                report.outcome = Outcome.QUOTA if _QUOTA.search(self._failure) else Outcome.RATE_LIMITED
            else:
                report.outcome = Outcome.CRASHED
        elif status:
            report.outcome, report.detail = Outcome.CRASHED, f"exit status {status}"
        return report


def resets_of(message: str, now: float) -> float | None:
    """The wall-clock time at which a limit ends, out of the program's prose; None if it names none."""
    if (at := _RESETS_AT.search(message)) is not None:
        return datetime.fromisoformat(at[1].replace("Z", "+00:00")).timestamp()
    if (inside := _RESETS_IN.search(message)) is not None and any(inside.groups()):
        days, hours, minutes, seconds = (float(part or 0) for part in inside.groups())
        return now + ((days * 24 + hours) * 60 + minutes) * 60 + seconds
    return None
