"""G0: what may be in a change at all. Reads two commits; runs nothing.

In the order of the checks: the change stays within its task's paths; protected files are as they were; no symbolic
link, submodule or hook comes in; the size is bounded; existing tests assert what they asserted (`gates.weaken`); no
forbidden module is reached for (`gates.disguise`).
"""

from __future__ import annotations

import sys

from harness.config import Config
from harness.gates.disguise import disguises
from harness.gates.weaken import weakenings
from harness.git import Changed, Repository
from harness.model import Task, Verdict
from harness.paths import matches

GATE = "policy"
_TRAILERS = frozenset({"task", "epoch", "submitted", "agent", "model", "tokens", "cost-usd", "gate-run", "reviewed-by"})
_SETTINGS = frozenset({"pytest.ini", "tox.ini", "setup.cfg", ".pytest.ini", ".coveragerc", "conftest.py"})
_REGULAR = ("100644", "100755", "000000")


def judge(repository: Repository, config: Config, task: Task, base: str, sha: str, messages: str = "") -> Verdict:
    """The verdict on what `sha` changes of `base` for `task`; `messages` are those of the submitted commits."""
    changed = repository.diff(base, sha)
    if not changed:
        return Verdict(GATE, False, "the change is empty")
    guarded = (*config.project.protected, *filter(None, (config.project.progress,)))
    protected = [change.path for change in changed if matches(change.path, guarded)]
    if protected:
        return Verdict(GATE, False, f"protected files may not be changed: {_listed(protected)}", cheating=True)
    strange = [change.path for change in changed if change.mode not in _REGULAR or _is_hidden_git(change.path)]
    if strange:
        return Verdict(GATE, False, f"only ordinary files may come in: {_listed(strange)}", cheating=True)
    shadows = [change.path for change in changed if change.status == "A" and _is_shadow(change.path)]
    if shadows:
        return Verdict(GATE, False, f"files that change what a Python run means: {_listed(shadows)}", cheating=True)
    forged = [line for line in messages.splitlines() if is_trailer(line)]
    if forged:
        return Verdict(GATE, False, f"lines that only the queue writes: {_listed(forged)}", cheating=True)
    outside = [change.path for change in changed if not matches(change.path, task.paths)]
    if outside:
        return Verdict(GATE, False, f"outside of the task's paths ({', '.join(task.paths)}): {_listed(outside)}")
    n_lines = sum(max(change.added, 0) + max(change.removed, 0) for change in changed)
    if n_lines > config.queue.max_lines:
        return Verdict(GATE, False, f"{n_lines} lines changed, {config.queue.max_lines} are allowed: split the task")
    faults = _weakened(repository, config, base, sha, changed) + _disguised(repository, config, base, sha, changed)
    if faults:
        return Verdict(GATE, False, "\n".join(faults), cheating=True)
    return Verdict(GATE, True)


def _weakened(repository: Repository, config: Config, base: str, sha: str, changed: list[Changed]) -> list[str]:
    faults: list[str] = []
    for change in changed:
        if matches(change.path, config.project.tests):
            before, after = repository.blob(base, change.path), repository.blob(sha, change.path)
            faults += [f"{change.path}: {fault}" for fault in weakenings(change.path, before, after)]
    return faults


def _disguised(repository: Repository, config: Config, base: str, sha: str, changed: list[Changed]) -> list[str]:
    faults: list[str] = []
    for rule in config.forbidden:
        for change in changed:
            if change.status != "D" and matches(change.path, rule.paths):
                before, after = repository.blob(base, change.path), repository.blob(sha, change.path)
                faults += [f"{change.path}: {fault}" for fault in disguises(before, after or b"", rule.modules)]
    return faults


def paths_asked_for(messages: str) -> list[str]:
    """The globs of lines `Needs-paths: one, another`: what an agent says that its task has to change as well."""
    lines = (line.partition(":") for line in messages.splitlines())
    return [
        glob.strip()
        for name, _, globs in lines
        if name.strip().lower() == "needs-paths"
        for glob in globs.split(",")
        if glob.strip()
    ]


def is_trailer(line: str) -> bool:
    """Whether a line of a commit message looks like one that only the queue writes."""
    return line.partition(":")[0].strip().lower() in _TRAILERS


def _is_shadow(path: str) -> bool:
    """Whether a new file would be found in place of a module of Python, or read by Python at its start."""
    name = path.rpartition("/")[2]
    stem, _, suffix = name.partition(".")
    if suffix == "pth" or name in _SETTINGS or stem in ("sitecustomize", "usercustomize"):
        return True
    package = path.split("/")[0] if "/" in path else stem
    return package in sys.stdlib_module_names or (suffix in ("py", "so") and stem in sys.stdlib_module_names)


def _is_hidden_git(path: str) -> bool:
    return any(part.lower() in (".git", ".gitmodules", ".gitattributes") for part in path.split("/"))


def _listed(paths: list[str]) -> str:
    return ", ".join(paths[:8]) + (f" and {len(paths) - 8} more" if len(paths) > 8 else "")
