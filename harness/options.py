"""Options of the command line that change the configuration of a run, and times as people write them."""

from __future__ import annotations

import re

from harness.config import FILE_NAME, Config, Provider
from harness.errors import HarnessError


def seconds(option: str, text: str, others: str = "") -> float:
    """The value of an option that is a time; `others`: what else it may be. Raises: HarnessError."""
    found = re.fullmatch(r"(\d+(?:\.\d+)?)([smh])", text)
    if found is None:
        raise HarnessError(f"{option} {text}: {others}a time as 8h, 90m or 30s")
    return float(found[1]) * {"s": 1, "m": 60, "h": 3600}[found[2]]


def mixed(config: Config, agents: int, mix: str, agent_cmd: str, budget_usd: float, *, alone: bool = True) -> Config:
    """The configuration with the options of the command line in it."""
    providers = dict(config.providers)
    if agent_cmd:
        providers = {"command": Provider(vendor="command", command=agent_cmd, agents=agents or 1)}
    if mix:
        counts = _counts(mix)
        unknown = [name for name in counts if name not in providers and name not in ("claude", "codex", "gemini")]
        if unknown:
            raise HarnessError(f"--mix: {', '.join(unknown)} is no provider of {FILE_NAME} and no vendor")
        providers = {
            name: providers.get(name, Provider.model_validate({"vendor": name})).model_copy(update={"agents": count})
            for name, count in counts.items()
        }
    elif agents and not agent_cmd and providers:
        share, rest = divmod(agents, len(providers))
        providers = {
            name: provider.model_copy(update={"agents": share + (i < rest)})
            for i, (name, provider) in enumerate(providers.items())
        }
    if not providers and alone:
        raise HarnessError(f"no agents: name providers in {FILE_NAME}, or use --mix or --agent-cmd")
    limits = config.limits.model_copy(update={"run_usd": budget_usd}) if budget_usd else config.limits
    return config.model_copy(update={"providers": providers, "limits": limits})


def _counts(mix: str) -> dict[str, int]:
    counts = {}
    for part in mix.split(","):
        name, _, count = part.partition("=")
        if not count.isdigit():
            raise HarnessError(f"--mix {mix}: name=count, separated by commas")
        counts[name.strip()] = int(count)
    return counts
