"""Where an attempt works: a clone of its own, a home of its own, a folder for temporary files of its own.

A clone shares the objects of the mirror and nothing else: it has no address to push to, and what an agent does to its
branches, hooks and settings stays in it. The mirror is the harness's; the queue brings commits out of the clone by
fetching them. Nothing is deleted before its task has landed and the time of retention is over, and by then
`refs/salvage/<attempt>` keeps all that was ever committed or left uncommitted.
"""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass
from pathlib import Path

from harness.errors import GitError, HarnessError
from harness.git import NO_COMMIT, Repository

MARK = "HARNESS_ATTEMPT"
"""The variable that every process of an attempt carries: its workspace's folder, which no other swarm has."""

PASSED_ON = ("PATH", "LANG", "LC_ALL", "TERM", "TZ", "USER", "LOGNAME", "SHELL", "VIRTUAL_ENV")
"""Variables of the harness's environment that an agent sees; what else it needs, its provider's settings name."""


@dataclass(frozen=True, slots=True)
class Workspace:
    """The folders of an attempt. `tree` is the clone; `folder` holds it, the home, the temporary files and the logs."""

    name: str
    folder: Path
    base: str
    branch: str

    @property
    def tree(self) -> Path:
        return self.folder / "tree"

    @property
    def log(self) -> Path:
        """What the agent printed, whole."""
        return self.folder / "output.log"

    @property
    def prompt(self) -> Path:
        """The text that the agent was given."""
        return self.folder / "prompt.md"

    def environment(self, extra: dict[str, str]) -> dict[str, str]:
        """The variables that the agent's process gets."""
        kept = {name: os.environ[name] for name in PASSED_ON if name in os.environ}
        own = {
            "HOME": str(self.folder / "home"),
            "TMPDIR": str(self.folder / "tmp"),
            "GIT_CONFIG_NOSYSTEM": "1",
            "GIT_TERMINAL_PROMPT": "0",
            MARK: str(self.folder),
        }
        return kept | own | extra


class Workspaces:
    """Makes, keeps and removes workspaces under one folder."""

    def __init__(self, mirror: Repository, folder: Path) -> None:
        self._mirror = mirror
        self._folder = folder

    def make(self, name: str, base: str, place: str = "") -> Workspace:
        """A new workspace for the attempt `name` at the commit `base`; its folder is that of `place`, or its own."""
        space = Workspace(name, self._folder / (place or name), base, f"agent/{name}")
        if space.folder.exists():  # a start that was cut short: its clone holds nothing that anybody made
            shutil.rmtree(space.folder)
        for part in ("home", "tmp"):
            (space.folder / part).mkdir(parents=True)
        (space.folder / "home" / ".gitconfig").write_text("[user]\n\tname = agent\n\temail = agent@localhost\n")
        self._mirror.clone_to(space.tree, base, space.branch)
        return space

    def take_over(self, name: str, place: str, main: str) -> Workspace | None:
        """The workspace of the attempt `place`, for the attempt `name` that goes on in it; None if it is not there.

        Its base is where its branch left `main`, a commit of the mirror.
        """
        folder = self._folder / place
        tree = Repository(folder / "tree", alone=True)
        try:
            head = tree.commit("HEAD") if tree.path.exists() else None
            return None if head is None else Workspace(name, folder, tree.common(head, main), f"agent/{place}")
        except GitError:
            return None

    def folder_of(self, name: str) -> Path:
        """The folder of the attempt `name`, whether it is there or not."""
        return self._folder / name

    def salvage(self, space: Workspace, submitted: str = "") -> str:
        """Keep everything that the attempt left, committed or not, as `refs/salvage/<name>`; that commit's id.

        Uncommitted files become one commit on top of the branch's last; a clone that the agent broke beyond git's
        understanding is put into a repository of its own first. `submitted` is the commit that was brought into the
        mirror already, "" for none.
        """
        try:
            saved = self._commit_rest(Repository(space.tree, alone=True), space.base)
            if saved in (space.base, submitted):  # the mirror has it
                self._mirror.keep(f"refs/salvage/{space.name}", saved)
                return saved
            return self._mirror.fetch(space.tree, saved, f"refs/salvage/{space.name}")
        except GitError:
            return self._salvage_files(space)

    @staticmethod
    def _commit_rest(tree: Repository, base: str) -> str:
        """The branch's last commit (`base` if it has none), with what was not committed on top of it."""
        tip, *rest = tree.text("status", "--porcelain=v2", "--branch").splitlines()
        tip = tip.removeprefix("# branch.oid ")
        if tip == "(initial)":
            tip = base
        if all(line.startswith("# ") for line in rest):
            return tip
        tree.run("add", "--all", "--force", "--", ".", ":!.harness")
        return tree.commit_tree(tree.text("write-tree"), tip, "Left uncommitted\n")

    def _salvage_files(self, space: Workspace) -> str:
        broken = space.tree / ".git"
        if broken.exists():
            broken.rename(space.folder / "broken.git")
        tree = Repository(space.tree, alone=True)
        space.tree.mkdir(exist_ok=True)
        tree.run("init", "--quiet")
        (broken / "objects" / "info").mkdir(exist_ok=True)
        (broken / "objects" / "info" / "alternates").write_text(f"{self._mirror.objects()}\n")
        saved = self._commit_rest(tree, space.base)
        return self._mirror.fetch(space.tree, saved, f"refs/salvage/{space.name}")

    def submitted(self, space: Workspace) -> str | None:
        """The commit on the attempt's branch, brought into the mirror; None if nothing was committed on the base.

        Raises: GitError if the clone is broken, or the branch was not built on the base.
        """
        sha = self._mirror.fetch(space.tree, "HEAD", f"refs/submitted/{space.name}")
        if sha == space.base:
            self._mirror.run("update-ref", "-d", f"refs/submitted/{space.name}", sha)
            return None
        if not self._mirror.is_ancestor(space.base, sha):
            raise GitError(f"the commit {sha[:12]} was not built on {space.base[:12]}, where the attempt began")
        return sha

    def remove(self, name: str) -> None:
        """Delete the folders of an attempt; its salvage stays. Refused while there is none."""
        if self._mirror.commit(f"refs/salvage/{name}") is None:
            raise GitError(f"attempt {name} has not been salvaged: its clone stays")
        shutil.rmtree(self._folder / name, ignore_errors=True)


def make_mirror(project: Path, folder: Path, main: str) -> Repository:
    """The mirror of the project's repository at `folder`; made, with the project's main, if it is not there.

    Raises: HarnessError if there is no such repository, or no such branch.
    """
    mirror = Repository(folder)
    if not (folder / "HEAD").exists():
        folder.mkdir(parents=True, exist_ok=True)
        mirror.run("init", "--quiet", "--bare")
    if mirror.commit(f"refs/heads/{main}") is None:
        if Repository(project).commit(f"refs/heads/{main}") is None:
            raise HarnessError(f"{project} is no git repository, or has no branch {main} with a commit on it")
        sha = mirror.fetch(project, f"refs/heads/{main}", "refs/incoming/main")
        mirror.move(f"refs/heads/{main}", sha, NO_COMMIT)
    return mirror
