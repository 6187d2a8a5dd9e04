"""Gemini: `gemini -p PROMPT --output-format stream-json`.

Events read: `init` (session id, model), `message` of the assistant (its last words), `error`, and `result` with its
`stats`. The exit status says the rest: 41 no login, 42 bad input, 44 sandbox, 52 settings, 53 turns, 54 a tool, 130
interrupted. Prices come from the provider's settings.
"""

from __future__ import annotations

import time
from typing import Any

from harness.adapters.base import Report, Session, Signal, count, json_object, priced, section, text, total_tokens
from harness.config import Provider
from harness.model import Outcome, Usage

_STATUS = {41: Outcome.AUTH, 53: Outcome.OVER_BUDGET, 130: Outcome.STOPPED}
_ERRORS = {"TerminalQuotaError": Outcome.QUOTA, "RetryableQuotaError": Outcome.RATE_LIMITED}


class GeminiAdapter:
    """The vendor `gemini`."""

    def __init__(self, provider: Provider) -> None:
        self.provider = provider

    def command(self, session: Session) -> list[str]:
        argv = [self.provider.command or "gemini", "-p", session.prompt, "--output-format", "stream-json"]
        argv += ["--approval-mode", "yolo"]
        if self.provider.model:
            argv += ["-m", self.provider.model]
        if session.resume:
            argv += ["--resume", session.resume]
        return argv

    def reader(self) -> GeminiReader:
        return GeminiReader(self.provider)


class GeminiReader:
    """One session."""

    def __init__(self, provider: Provider) -> None:
        self._provider = provider
        self._model = provider.model
        self._report = Report()

    def feed(self, line: str) -> Signal | None:
        event = json_object(line)
        if event is None:
            return None
        report = self._report
        match event.get("type"):
            case "init":
                report.session = text(event.get("session_id"))
                self._model = text(event.get("model")) or self._model
            case "message" if event.get("role") == "assistant":
                report.last_words = text(event.get("content"))
            case "error":
                self._error(event)
            case "result":
                report.usages = [priced(self._usage(section(event.get("stats"))), self._provider.usd_per_million)]
                if "error" in event:
                    self._error(section(event["error"]))
        return None

    def _usage(self, stats: dict[str, Any]) -> Usage:
        return Usage(
            self._model,
            count(stats.get("input_tokens")),
            count(stats.get("cached")),
            count(stats.get("output_tokens")),
        )

    def _error(self, error: dict[str, Any]) -> None:
        kind = text(error.get("type")) if text(error.get("type")) != "error" else text(error.get("name"))
        self._report.outcome = _ERRORS.get(kind, Outcome.CRASHED)
        self._report.detail = text(error.get("message")) or kind
        delay = error.get("retryDelayMs")
        if isinstance(delay, int | float):
            self._report.resets = time.time() + delay / 1000

    def tokens(self) -> int:
        return total_tokens(self._report.usages)

    def finish(self, status: int, stderr_tail: str) -> Report:
        report = self._report
        if report.outcome is None and status:
            report.outcome = _STATUS.get(status, Outcome.CRASHED)
            report.detail = f"exit status {status}"
        return report
