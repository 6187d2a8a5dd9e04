"""The main branch: where it is, and the one way in which it moves.

The project's repository is a person's, perhaps with main checked out. It is moved only from the commit that the harness
last knew, only forwards, and only when the work tree on it (if there is one) is clean; otherwise it stays, and the
error says what a person can do. The mirror's main follows.
"""

from __future__ import annotations

from harness.errors import GitError, HarnessError, MovedMainError
from harness.git import Repository


class Trunk:
    """Main, in the project's repository and in the mirror."""

    def __init__(self, project: Repository, mirror: Repository, branch: str) -> None:
        self.project = project
        self.mirror = mirror
        self._ref = f"refs/heads/{branch}"
        self._branch = branch

    def tip(self) -> str:
        """The commit that main stands for. Raises: HarnessError if there is no such branch."""
        sha = self.project.commit(self._ref)
        if sha is None:
            raise HarnessError(f"{self.project.path} has no branch {self._branch}, or no commit on it")
        return sha

    def adopt(self) -> str:
        """Bring the project's main into the mirror, as a person left it; the commit."""
        tip = self.tip()
        if self.mirror.commit(self._ref) != tip:
            self.mirror.fetch(self.project.path, self._ref, "refs/incoming/main")
            self.mirror.keep(self._ref, tip)
        return tip

    def has(self, sha: str) -> bool:
        """Whether `sha` is a part of main."""
        return self.project.commit(sha) is not None and self.project.is_ancestor(sha, self.tip())

    def check_clean(self) -> None:
        """Raise HarnessError if main is checked out with changes that are not committed."""
        if self._is_checked_out() and self.project.run("status", "--porcelain", "--untracked-files=no"):
            raise HarnessError(
                f"{self._branch} is checked out in {self.project.path} with changes that are not committed:"
                " commit or stash them, or check out another branch"
            )

    def _is_checked_out(self) -> bool:
        if self.project.text("rev-parse", "--is-bare-repository") == "true":
            return False
        return self.project.run("symbolic-ref", "--quiet", "HEAD", ok=(0, 1)).decode().strip() == self._ref

    def take_back(self, known: str, found: str) -> bool:
        """Move main from `found`, where somebody else put it, back to `known`; `refs/harness/moved` keeps the other.

        False if it is not at `found` any more: somebody is moving it again and again.

        Raises:
            MovedMainError: main is checked out: it is for a person to say which of the two it shall be.
        """
        self.project.keep(f"refs/harness/moved/{found[:12]}", found)
        if self._is_checked_out():
            raise MovedMainError(
                f"{self._branch} was moved from {known[:12]} to {found[:12]} while the swarm ran; nothing lands until"
                " it is moved back, or `run --adopt` says that it is right where it is now"
            )
        try:
            self.project.move(self._ref, known, found)
        except MovedMainError:
            return False
        return True

    def advance(self, old: str, new: str) -> None:
        """Move main from `old` to `new`, which is a commit of the mirror built on it.

        Raises:
            MovedMainError: main is not at `old`: somebody else moved it.
            HarnessError: the work tree of main is not clean.
        """
        self.project.fetch(self.mirror.path, new, "refs/harness/landing")
        if self._is_checked_out():
            self._advance_work_tree(old, new)
        else:
            self.project.move(self._ref, new, old)
        self.mirror.keep(self._ref, new)

    def _advance_work_tree(self, old: str, new: str) -> None:
        if self.tip() != old:
            raise MovedMainError(f"{self._branch} is at {self.tip()[:12]} and not at {old[:12]}")
        self.check_clean()
        try:
            self.project.run("merge", "--ff-only", "--quiet", new)
        except GitError as exc:
            raise HarnessError(f"{self._branch} could not be moved: {exc}") from exc
