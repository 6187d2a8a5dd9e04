"""Lines that a session may print and that speak of limits without being one: none may end a session."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator

_WORDS = (
    "HTTP 429 Too Many Requests", "rate limit exceeded", "quota exhausted", "usage limit reached", "status: rejected",
    "try again at 2030-01-01T00:00:00Z", "try again in 3 hours", "TerminalQuotaError", "RetryableQuotaError",
    "401 Unauthorized", "529 overloaded", "resetsAt 1800000000", "rate_limit_event", "turn.failed", "api_error_status",
)  # fmt: skip


def decoys(seed: int, n_bytes: int) -> Iterator[str]:
    """About `n_bytes` of lines: prose, code, and every kind of envelope that carries what a model or a tool said."""
    draw = random.Random(seed)
    while n_bytes > 0:
        talk = " ".join(draw.choices(_WORDS, k=draw.randint(1, 12)))
        inner = json.dumps({"type": draw.choice(_WORDS), "error": {"message": talk}, "status": "rejected"})
        line = draw.choice(
            [
                talk,
                inner.replace("{", "[", 1),
                json.dumps({"type": "user", "message": {"content": [{"type": "tool_result", "content": inner}]}}),
                json.dumps({"type": "assistant", "message": {"content": [{"type": "text", "text": talk}]}}),
                json.dumps(
                    {"type": "item.completed", "item": {"type": "command_execution", "aggregated_output": inner}}
                ),
                json.dumps({"type": "message", "role": "user", "content": talk}),
                json.dumps({"type": "tool_result", "output": inner, "api_error_status": 429}),
                json.dumps({"type": "tool_use", "parameters": {"error": inner}}),
                '{"type": "rate_limit_event", ' + talk,
            ]
        )
        n_bytes -= len(line) + 1
        yield line
