"""Claude Code: `claude -p --output-format stream-json`.

Events read: `system`/`init` (session id, model), `assistant` (`message.usage`, for sessions that are killed before
their result), `rate_limit_event`, and `result`, which has the cost and the usage of the whole session.
"""

from __future__ import annotations

from typing import Any

from harness.adapters.base import Report, Session, Signal, count, json_object, priced, section, text, total_tokens
from harness.config import Provider
from harness.model import Outcome, Usage

_LIMIT_STATUS = (429, 529)


class ClaudeAdapter:
    """The vendor `claude`."""

    def __init__(self, provider: Provider) -> None:
        self.provider = provider

    def command(self, session: Session) -> list[str]:
        argv = [self.provider.command or "claude", "-p", session.prompt, "--output-format", "stream-json", "--verbose"]
        argv += ["--dangerously-skip-permissions"]
        if self.provider.model:
            argv += ["--model", self.provider.model]
        if session.limits.usd is not None:
            argv += ["--max-budget-usd", f"{session.limits.usd:g}"]
        if session.resume:
            argv += ["--resume", session.resume]
        return argv

    def reader(self) -> ClaudeReader:
        return ClaudeReader(self.provider.usd_per_million)


class ClaudeReader:
    """One session."""

    def __init__(self, prices: tuple[float, float, float] | None) -> None:
        self._prices = prices
        self._report = Report()
        self._messages: dict[str, tuple[str, dict[str, Any]]] = {}  # message id -> model, its last usage
        self._limited: Signal | None = None

    def feed(self, line: str) -> Signal | None:
        event = json_object(line)
        if event is None:
            return None
        self._report.session = text(event.get("session_id")) or self._report.session
        match event.get("type"):
            case "rate_limit_event":
                return self._limit(section(event.get("rate_limit_info")))
            case "assistant" if not event.get("parent_tool_use_id"):
                message = section(event.get("message"))
                self._report.turns += 1
                self._messages[text(message.get("id"))] = text(message.get("model")), section(message.get("usage"))
            case "assistant":
                message = section(event.get("message"))
                self._messages[text(message.get("id"))] = text(message.get("model")), section(message.get("usage"))
            case "result":
                self._result(event)
        return None

    def _limit(self, info: dict[str, Any]) -> Signal | None:
        if info.get("status") != "rejected":
            return None  # "allowed" and "allowed_warning" are no limits
        resets = info.get("resetsAt")
        kind = text(info.get("rateLimitType"))
        outcome = Outcome.QUOTA if kind.startswith("seven_day") else Outcome.RATE_LIMITED
        self._limited = Signal(outcome, float(resets) if isinstance(resets, int | float) else None, kind)
        return self._limited

    def _result(self, event: dict[str, Any]) -> None:
        report = self._report
        report.turns = count(event.get("num_turns")) or report.turns
        report.last_words = text(event.get("result"))
        report.usages = self._final_usages(event)
        status = event.get("api_error_status")
        if status in _LIMIT_STATUS:
            report.outcome, report.detail = Outcome.RATE_LIMITED, f"status {status}"
        elif status in (401, 403):
            report.outcome, report.detail = Outcome.AUTH, f"status {status}"
        elif event.get("subtype") in ("error_max_turns", "error_max_budget_usd"):
            report.outcome, report.detail = Outcome.OVER_BUDGET, text(event.get("subtype"))
        elif event.get("is_error"):
            report.outcome, report.detail = Outcome.CRASHED, text(event.get("subtype")) or "error"

    def _final_usages(self, event: dict[str, Any]) -> list[Usage]:
        cost = event.get("total_cost_usd")
        usd = float(cost) if isinstance(cost, int | float) else None
        usage = section(event.get("usage"))
        models = list(section(event.get("modelUsage")))
        return [priced(_usage(models[0] if models else "", usage, usd), self._prices)]

    def tokens(self) -> int:
        return total_tokens(_usage(model, usage, None) for model, usage in self._messages.values())

    def finish(self, status: int, stderr_tail: str) -> Report:
        report = self._report
        if not report.usages:  # killed before its result: what its messages told, an estimate
            sums = [_usage(model, usage, None, estimated=True) for model, usage in self._messages.values()]
            report.usages = [priced(usage, self._prices) for usage in sums]
        if self._limited is not None:
            report.outcome, report.resets = self._limited.outcome, self._limited.resets
            report.detail = self._limited.detail
        elif report.outcome is None and status:
            report.outcome, report.detail = Outcome.CRASHED, f"exit status {status}"
        return report


def _usage(model: str, usage: dict[str, Any], usd: float | None, *, estimated: bool = False) -> Usage:
    cached = count(usage.get("cache_read_input_tokens"))
    fresh = count(usage.get("input_tokens")) + count(usage.get("cache_creation_input_tokens"))
    return Usage(model, fresh + cached, cached, count(usage.get("output_tokens")), usd, estimated)
