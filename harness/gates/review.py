"""G6: an agent of another vendor reads a change that passed everything else.

Its last line is a verdict in JSON. A reviewer that says nothing readable, or cannot be reached, decides nothing: the
change lands, since every mechanical gate has passed, and the log says that nobody read it.
"""

from __future__ import annotations

import asyncio
import json
import shutil
import time
from pathlib import Path

from harness.adapters import Session, adapter_for
from harness.clock import Clock
from harness.config import Config, Provider
from harness.git import Repository
from harness.model import Task, Usage, Verdict
from harness.paths import matches
from harness.prompting import reviewer_prompt
from harness.supervise import Supervisor
from harness.workspace import Workspace

GATE = "review"


def is_wanted(config: Config, changed: list[str], *, only_risky: bool = False) -> bool:
    """Whether a change of these files is to be read: always, never, or when it touches a public module.

    `only_risky`: at most then, whatever the settings say."""
    if config.queue.review == "risky" or (only_risky and config.queue.review == "always"):
        public = [glob for module in config.modules.values() if module.depth == "public" for glob in module.paths]
        return any(matches(path, public) for path in changed)
    return config.queue.review == "always"


def reviewer_for(config: Config, author: str) -> str | None:
    """The provider that reads what `author` wrote: of another vendor if there is one, another account else."""
    vendor = config.providers[author].vendor if author in config.providers else ""
    others = [name for name, provider in config.providers.items() if name != author and provider.agents]
    return min(others, key=lambda name: config.providers[name].vendor == vendor, default=None)


async def judge(
    repository: Repository, config: Config, provider: Provider, task: Task, sha: str, folder: Path, clock: Clock
) -> tuple[Verdict, list[Usage]]:
    """Let an agent of `provider` read the commit `sha`; its verdict and what it cost."""
    started = time.monotonic()
    space = Workspace(f"review-{sha[:12]}", folder.resolve() / f"review-{sha[:12]}", sha, "review")
    try:
        for part in ("home", "tmp"):
            (space.folder / part).mkdir(parents=True, exist_ok=True)
        await asyncio.to_thread(repository.clone_to, space.tree, sha, space.branch)
        prompt = reviewer_prompt(task, config)
        space.prompt.write_text(prompt, "utf-8")
        session = Session(prompt, space.prompt, space.tree, config.limits)
        ended = await Supervisor(adapter_for(provider), session, space, clock).run()
    finally:
        await asyncio.to_thread(shutil.rmtree, space.folder, True)
    verdict = read_verdict(ended.report.last_words) if ended.outcome is None else None
    seconds = time.monotonic() - started
    if verdict is None:
        return Verdict(
            GATE, True, f"nobody read it: {ended.detail or 'no verdict'}", seconds=seconds
        ), ended.report.usages
    approved, reason = verdict
    return Verdict(GATE, approved, reason, seconds=seconds), ended.report.usages


def read_verdict(words: str) -> tuple[bool, str] | None:
    """(approved, reason) out of the last line of a reviewer; None if it holds no verdict."""
    lines = [line for line in words.strip().splitlines() if line.strip()]
    try:
        fields = json.loads(lines[-1]) if lines else None
    except ValueError:
        return None
    if not isinstance(fields, dict) or fields.get("verdict") not in ("approve", "reject"):
        return None
    reason = fields.get("reason")
    if fields["verdict"] == "reject" and not (isinstance(reason, str) and reason.strip()):
        return None  # a refusal without a reason helps nobody
    return fields["verdict"] == "approve", reason if isinstance(reason, str) else ""
