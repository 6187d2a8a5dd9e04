"""What each vendor's program prints, read: usage, sessions, limits, and no limit where there is none."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from harness.adapters import Report, Session, adapter_for
from harness.adapters.codex import resets_of
from harness.config import Limits, Provider
from harness.model import Outcome, Usage

PRICES = (3.0, 0.3, 15.0)


def read(vendor: str, events: list[object], status: int = 0, stderr: str = "", **fields: object) -> Report:
    """Feed lines (JSON where they are no text) to a vendor's reader, and end the session."""
    reader = adapter_for(Provider.model_validate({"vendor": vendor} | fields)).reader()
    for event in events:
        reader.feed(event if isinstance(event, str) else json.dumps(event))
    return reader.finish(status, stderr)


CLAUDE = [
    {"type": "system", "subtype": "init", "session_id": "s-1", "model": "claude-x", "tools": ["Bash"]},
    {
        "type": "assistant",
        "session_id": "s-1",
        "message": {"id": "m1", "model": "claude-x", "usage": {"input_tokens": 10, "output_tokens": 5}},
    },
    {"type": "user", "message": {"content": "error 429 rate limit quota exceeded"}},
    {"type": "something_new", "x": 1},
    {
        "type": "result", "subtype": "success", "is_error": False, "num_turns": 3, "session_id": "s-1",
        "total_cost_usd": 0.25, "result": "Done: the quota is 429.",
        "usage": {
            "input_tokens": 100, "cache_creation_input_tokens": 50, "cache_read_input_tokens": 1000, "output_tokens": 60
        },
        "modelUsage": {"claude-x": {"costUSD": 0.25}},
    },
]  # fmt: skip

CODEX = [
    {"type": "thread.started", "thread_id": "t-1"},
    {"type": "turn.started"},
    {"type": "item.completed", "item": {"type": "agent_message", "text": "usage limit? no"}},
    {"type": "turn.completed", "usage": {"input_tokens": 1000, "cached_input_tokens": 400, "output_tokens": 100}},
]

GEMINI = [
    {"type": "init", "session_id": "g-1", "model": "gemini-x"},
    {"type": "message", "role": "user", "content": "RetryableQuotaError"},
    {"type": "message", "role": "assistant", "content": "ready"},
    {"type": "result", "status": "success", "stats": {"input_tokens": 1000, "output_tokens": 100, "cached": 400}},
]  # fmt: skip


def test_claude_tells_cost_tokens_and_session() -> None:
    report = read("claude", CLAUDE)
    assert (report.outcome, report.session, report.turns) == (None, "s-1", 3)
    assert report.usages == [Usage("claude-x", 1150, 1000, 60, 0.25)]


def test_claude_that_was_killed_is_estimated_from_its_messages() -> None:
    report = read("claude", CLAUDE[:3], status=137, usd_per_million=PRICES)
    assert report.outcome is Outcome.CRASHED
    assert report.usages == [Usage("claude-x", 10, 0, 5, (10 * 3 + 5 * 15) / 1e6, True)]


@pytest.mark.parametrize(("kind", "outcome"), [("five_hour", Outcome.RATE_LIMITED), ("seven_day", Outcome.QUOTA)])
def test_claude_at_its_limit_says_until_when(kind: str, outcome: Outcome) -> None:
    info = {"status": "rejected", "resetsAt": 1_800_000_000, "rateLimitType": kind}
    report = read("claude", [*CLAUDE[:2], {"type": "rate_limit_event", "rate_limit_info": info}], status=1)
    assert (report.outcome, report.resets) == (outcome, 1_800_000_000)


@pytest.mark.parametrize("status", ["allowed", "allowed_warning"])
def test_claude_near_its_limit_is_not_at_it(status: str) -> None:
    info = {"status": status, "resetsAt": 1_800_000_000, "rateLimitType": "five_hour", "utilization": 0.9}
    assert read("claude", [*CLAUDE, {"type": "rate_limit_event", "rate_limit_info": info}]).outcome is None


@pytest.mark.parametrize(
    ("fields", "outcome"),
    [
        ({"subtype": "error_max_turns", "is_error": True}, Outcome.OVER_BUDGET),
        ({"subtype": "success", "is_error": True, "api_error_status": 429}, Outcome.RATE_LIMITED),
        ({"subtype": "success", "is_error": True, "api_error_status": 529}, Outcome.RATE_LIMITED),
        ({"subtype": "success", "is_error": True, "api_error_status": 401}, Outcome.AUTH),
        ({"subtype": "error_during_execution", "is_error": True}, Outcome.CRASHED),
    ],
)
def test_claude_ends_in_words_of_its_own(fields: dict[str, object], outcome: Outcome) -> None:
    assert read("claude", [{"type": "result", "usage": {}} | fields], status=1).outcome is outcome


def test_codex_tells_tokens_and_the_price_is_ours() -> None:
    report = read("codex", CODEX, usd_per_million=PRICES, model="gpt-x")
    assert (report.outcome, report.session, report.last_words) == (None, "t-1", "usage limit? no")
    assert report.usages == [Usage("gpt-x", 1000, 400, 100, (600 * 3 + 400 * 0.3 + 100 * 15) / 1e6)]


@pytest.mark.parametrize(
    ("message", "outcome"),
    [
        ("You've hit your usage limit. Try again in 3 hours 5 minutes.", Outcome.QUOTA),
        ("Rate limit reached, too many requests", Outcome.RATE_LIMITED),
        ("unexpected status 401 Unauthorized", Outcome.AUTH),
        ("stream disconnected before completion", Outcome.CRASHED),
    ],
)
def test_codex_fails_in_prose(message: str, outcome: Outcome) -> None:
    failed = {"type": "turn.failed", "error": {"message": message}}
    assert read("codex", [*CODEX[:2], failed], status=1).outcome is outcome
    assert read("codex", [failed, CODEX[3]]).outcome is None  # it went on and ended well


def test_codex_says_when_a_limit_ends() -> None:
    assert resets_of("Try again in 1 day 2 hours 3 minutes.", 1000.0) == 1000.0 + 86400 + 7200 + 180
    assert resets_of("try again in 2.5s", 0.0) == 2.5
    assert resets_of("try again at 2027-01-15T08:00:00Z", 0.0) == 1_800_000_000
    assert resets_of("no word of time", 0.0) is None


def test_gemini_tells_tokens_and_the_price_is_ours() -> None:
    report = read("gemini", GEMINI, usd_per_million=PRICES)
    assert (report.outcome, report.session, report.last_words) == (None, "g-1", "ready")
    assert report.usages == [Usage("gemini-x", 1000, 400, 100, (600 * 3 + 400 * 0.3 + 100 * 15) / 1e6)]


@pytest.mark.parametrize(
    ("status", "outcome"),
    [(41, Outcome.AUTH), (53, Outcome.OVER_BUDGET), (130, Outcome.STOPPED), (1, Outcome.CRASHED), (0, None)],
)
def test_gemini_ends_by_its_exit_status(status: int, outcome: Outcome | None) -> None:
    assert read("gemini", GEMINI[:2], status=status).outcome is outcome


@pytest.mark.parametrize(
    ("kind", "outcome"), [("TerminalQuotaError", Outcome.QUOTA), ("RetryableQuotaError", Outcome.RATE_LIMITED)]
)
def test_gemini_at_its_limit_names_the_error(kind: str, outcome: Outcome) -> None:
    error = {"type": "result", "status": "error", "stats": {}, "error": {"type": kind, "message": "quota"}}
    assert read("gemini", [error], status=1).outcome is outcome


def test_a_command_may_say_what_it_used_and_not_that_it_succeeded() -> None:
    line = 'HARNESS_RESULT {"outcome": "submitted", "model": "m", "input_tokens": 7, "output_tokens": 3, "usd": 0.5}'
    report = read("command", ["working", line])
    assert (report.outcome, report.usages) == (None, [Usage("m", 7, 0, 3, 0.5)])
    assert read("command", ['HARNESS_RESULT {"outcome": "asked"}']).outcome is Outcome.ASKED


def test_a_command_at_its_limit_exits_with_75() -> None:
    report = read("command", ['HARNESS_RESULT {"retry_after_s": 30}'], status=75)
    assert report.outcome is Outcome.RATE_LIMITED
    assert report.resets is not None


DECOYS = [
    "HTTP 429 Too Many Requests: rate limit exceeded, quota exhausted, usage limit reached, try again at 2030-01-01",
    '{"type": "rate_limit_event_in_a_file", "rate_limit_info": {"status": "rejected"}}',
    '{"type": "tool_result", "error": {"type": "TerminalQuotaError"}, "api_error_status": 429}',
    '{"type": "user", "message": {"content": "{\\"type\\": \\"rate_limit_event\\", \\"status\\": \\"rejected\\"}"}}',
    '{"type": "item.completed", "item": {"type": "command_execution", "aggregated_output": "usage limit, 401"}}',
    '{"type": "message", "role": "user", "content": "RetryableQuotaError"}',
    '[{"type": "turn.failed", "error": {"message": "usage limit"}}]',
    '{"type": "result',
    "\x00\xff{}",
]


@pytest.mark.slow
@pytest.mark.parametrize("vendor", ["claude", "codex", "gemini", "command"])
def test_ten_megabytes_of_talk_about_limits_are_no_limit(vendor: str) -> None:
    reader = adapter_for(Provider.model_validate({"vendor": vendor, "command": "x"})).reader()
    n_bytes = 0
    while n_bytes < 10 << 20:
        for line in DECOYS:
            assert reader.feed(line) is None
            n_bytes += len(line)
    report = reader.finish(0, "\n".join(DECOYS))
    assert (report.outcome, report.resets) == (None, None)


def test_each_program_is_called_with_its_own_options(tmp_path: Path) -> None:
    session = Session("do it", tmp_path / "p.md", tmp_path, Limits(usd=2.0), resume="")
    claude = adapter_for(Provider(vendor="claude", model="m")).command(session)
    assert claude[:3] == ["claude", "-p", "do it"]
    assert claude[claude.index("--max-budget-usd") :][:2] == ["--max-budget-usd", "2"]
    codex = adapter_for(Provider(vendor="codex")).command(Session("go on", tmp_path, tmp_path, Limits(), resume="t-1"))
    assert codex[:4] == ["codex", "exec", "resume", "t-1"]
    gemini = adapter_for(Provider(vendor="gemini", command="/opt/gemini")).command(session)
    assert gemini[0] == "/opt/gemini"
    assert "stream-json" in gemini
    command = adapter_for(Provider(vendor="command", command="run {prompt_file}")).command(session)
    assert command == ["/bin/sh", "-c", f"run {tmp_path / 'p.md'}"]
