"""`python -m harness doctor`: whether everything that a run needs is there, found out by trying it.

A program that is installed may still be logged out, or print something else than it did a version ago. So each
provider's agent gets a real session with a prompt that wants nothing, and counts only if its output could be read.
"""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path

from harness.adapters import Session, adapter_for
from harness.clock import SystemClock
from harness.config import Config, Limits
from harness.errors import HarnessError
from harness.git import Repository
from harness.model import Outcome
from harness.supervise import Supervisor
from harness.trunk import Trunk
from harness.workspace import Workspace

SECONDS = 120.0
QUESTION = "Answer with the single word ready. Change no files and run no commands."


@dataclass(frozen=True, slots=True)
class Finding:
    """A line of the examination."""

    good: bool
    text: str


async def examine(project: Path, config: Config) -> list[Finding]:
    """Examine the repository, git, and every provider of `config`."""
    findings = [_git(), _repository(project, config)]
    findings += [_isolation()]
    if not config.providers:
        findings.append(Finding(False, "no providers: name some in harness.toml, or run with --mix or --agent-cmd"))
    for name in config.providers:
        findings.append(await _provider(name, config))
    return findings


def _git() -> Finding:
    if shutil.which("git") is None:
        return Finding(False, "git is not installed")
    version = Repository(Path()).text("version")
    numbers = tuple(int(part) for part in version.split()[2].split(".")[:2])
    return Finding(numbers >= (2, 38), f"{version}" + ("" if numbers >= (2, 38) else ": 2.38 or newer is needed"))


def _repository(project: Path, config: Config) -> Finding:
    repository = Repository(project)
    try:
        trunk = Trunk(repository, repository, config.project.main)
        tip = trunk.tip()
        trunk.check_clean()
    except HarnessError as exc:
        return Finding(False, str(exc))
    return Finding(True, f"{config.project.main} is at {tip[:12]}")


def _isolation() -> Finding:
    return Finding(True, "agents run as the same user as the harness, in clones and homes of their own: trust level 1")


async def _provider(name: str, config: Config) -> Finding:
    adapter = adapter_for(config.providers[name])
    with tempfile.TemporaryDirectory() as scratch:
        space = Workspace(f"doctor-{name}", Path(scratch), "", "")
        for folder in (space.tree, space.folder / "home", space.folder / "tmp"):
            folder.mkdir(parents=True)
        space.prompt.write_text(QUESTION, "utf-8")
        limits = Limits(wall=SECONDS, idle=SECONDS)
        session = Session(QUESTION, space.prompt, space.tree, limits)
        ended = await Supervisor(adapter, session, space, SystemClock()).run()
    if ended.outcome is Outcome.NOT_FOUND:
        return Finding(False, f"{name}: the program is not there: {ended.detail}")
    if ended.outcome is not None:
        return Finding(False, f"{name}: {ended.outcome}: {ended.detail}")
    if not ended.report.last_words:
        return Finding(False, f"{name}: it ended well, but nothing it printed was understood: has its format changed?")
    return Finding(True, f"{name}: answered in {ended.seconds:.1f} s: {ended.report.last_words.strip()[:60]}")
