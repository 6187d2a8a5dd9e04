"""One module a vendor: how its command line is called, and what the lines that it prints mean.

An adapter reads only what the program itself says about the session (its envelope: results, usage, errors), never what
the model or a tool wrote into it: a file full of "429" and "quota" is no limit. Lines that an adapter does not know are
passed over, so a newer program does not break it; `doctor` shows whether the known ones still come.
"""

from __future__ import annotations

from harness.adapters.base import Adapter, Report, Session, Signal
from harness.adapters.claude import ClaudeAdapter
from harness.adapters.codex import CodexAdapter
from harness.adapters.command import CommandAdapter
from harness.adapters.gemini import GeminiAdapter
from harness.config import Provider

__all__ = ["Adapter", "Report", "Session", "Signal", "adapter_for"]


def adapter_for(provider: Provider) -> Adapter:
    """The adapter of a provider's vendor, with the provider's settings."""
    match provider.vendor:
        case "claude":
            return ClaudeAdapter(provider)
        case "codex":
            return CodexAdapter(provider)
        case "gemini":
            return GeminiAdapter(provider)
        case "command":
            return CommandAdapter(provider)
