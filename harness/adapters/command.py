"""Any command: a shell command with `{prompt_file}` in it.

It may print lines `HARNESS_USAGE {json}` with `input_tokens` and `output_tokens` used so far, and end with a line
`HARNESS_RESULT {json}` that has any of `outcome`, `detail`, `model`, `input_tokens`, `cached_tokens`, `output_tokens`,
`usd`, `retry_after_s`. Exit status 75 means that it hit a limit.
"""

from __future__ import annotations

import shlex
import time

from harness.adapters.base import Report, Session, Signal, count, json_object, priced, text
from harness.config import Provider
from harness.model import Outcome, Usage

MARK = "HARNESS_RESULT "
USAGE_MARK = "HARNESS_USAGE "
CLAIMABLE = frozenset({Outcome.NO_CHANGE, Outcome.ASKED, Outcome.RATE_LIMITED, Outcome.QUOTA, Outcome.AUTH})
"""What a command may say of itself; the rest is seen from outside."""

RATE_LIMITED_STATUS = 75
DEFAULT_RETRY_SECONDS = 60.0


class CommandAdapter:
    """The vendor `command`."""

    def __init__(self, provider: Provider) -> None:
        self.provider = provider

    def command(self, session: Session) -> list[str]:
        filled = self.provider.command.replace("{prompt_file}", shlex.quote(str(session.prompt_file)))
        return ["/bin/sh", "-c", filled]

    def reader(self) -> CommandReader:
        return CommandReader(self.provider.usd_per_million)


class CommandReader:
    """One session."""

    def __init__(self, prices: tuple[float, float, float] | None) -> None:
        self._prices = prices
        self._last = ""
        self._tokens = 0

    def feed(self, line: str) -> Signal | None:
        if line.startswith(USAGE_MARK):
            usage = json_object(line[len(USAGE_MARK) :]) or {}
            self._tokens = count(usage.get("input_tokens")) + count(usage.get("output_tokens"))
            return None
        if line.strip():
            self._last = line
        return None

    def tokens(self) -> int:
        return self._tokens

    def finish(self, status: int, stderr_tail: str) -> Report:
        report = Report(last_words=self._last)
        result = json_object(self._last[len(MARK) :]) if self._last.startswith(MARK) else None
        if result is not None:
            usd = result.get("usd")
            usage = Usage(
                text(result.get("model")),
                count(result.get("input_tokens")),
                count(result.get("cached_tokens")),
                count(result.get("output_tokens")),
                float(usd) if isinstance(usd, int | float) else None,
            )
            report.usages = [priced(usage, self._prices)]
            report.detail = text(result.get("detail"))
            report.outcome = next((word for word in CLAIMABLE if word == result.get("outcome")), None)
        if status == RATE_LIMITED_STATUS:
            retry = (result or {}).get("retry_after_s")
            report.outcome = Outcome.RATE_LIMITED
            report.resets = time.time() + (retry if isinstance(retry, int | float) else DEFAULT_RETRY_SECONDS)
        elif report.outcome is None and status:
            report.outcome, report.detail = Outcome.CRASHED, f"exit status {status}"
        return report
