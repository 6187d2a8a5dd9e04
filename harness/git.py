"""git, as far as the harness needs it: objects and refs of one repository, and clones of it.

Every call is a process of its own with no configuration but the repository's: no hooks, no user's settings, no prompt
for a password, no editor. Merges are made in the object store (`git merge-tree`), so no work tree is touched.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from harness.errors import GitError, MovedMainError
from harness.objects import Objects

NO_COMMIT = "0" * 40
"""As the old value of a ref: it must not exist yet."""

_ENVIRONMENT = {
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_EDITOR": "false",
    "GIT_AUTHOR_NAME": "harness",
    "GIT_AUTHOR_EMAIL": "harness@localhost",
    "GIT_COMMITTER_NAME": "harness",
    "GIT_COMMITTER_EMAIL": "harness@localhost",
    "LC_ALL": "C.UTF-8",
}
_SAFE = (
    "-c",
    f"core.hooksPath={os.devnull}",
    "-c",
    "core.fsmonitor=false",
    "-c",
    "gc.auto=0",
    "-c",
    "maintenance.auto=false",  # or each fetch starts a process to find that there is nothing to tidy
    "-c",
    "safe.directory=*",
)
_CLONE_SETTINGS = """[core]
\trepositoryformatversion = 0
\tfilemode = true
\tbare = false
\tlogallrefupdates = true
"""


def _environment(ceiling: str) -> dict[str, str]:
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    return inherited | _ENVIRONMENT | {"GIT_CEILING_DIRECTORIES": ceiling}


def _command(path: Path, arguments: Sequence[str]) -> list[str]:
    return ["git", *_SAFE, "-C", str(path), *arguments]


def _cat_file(path: Path, ceiling: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        _command(path, ["cat-file", "--batch-command"]),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=_environment(ceiling),
    )


KEPT_DIFFS = 64


@dataclass(frozen=True, slots=True)
class Changed:
    """A file of a diff: `status` is git's letter (A, M, D, T; renames count as D and A), lines are -1 for a binary."""

    path: str
    status: str
    added: int
    removed: int
    mode: str


@dataclass(frozen=True, slots=True)
class Merge:
    """A merge made in the object store: the tree, and what git says of each conflict ("" if there is none)."""

    tree: str
    conflicts: str


class Repository:
    """A repository, or a work tree, at `path`."""

    def __init__(self, path: Path, *, alone: bool = False) -> None:
        """`alone`: if there is none at `path`, one of a folder above is not taken for it."""
        self.path = path
        self._ceiling = str(path.resolve().parent) if alone else ""
        self._objects = Objects(partial(_cat_file, path, self._ceiling))
        self._diffs: dict[tuple[str, str], list[Changed]] = {}

    def run(self, *arguments: str, stdin: bytes | None = None, ok: Sequence[int] = (0,)) -> bytes:
        """Run a git command and give what it printed. Raises: GitError if its exit status is not one of `ok`."""
        return self._run(arguments, stdin, ok).stdout

    def _run(
        self, arguments: Sequence[str], stdin: bytes | None, ok: Sequence[int], more: dict[str, str] | None = None
    ) -> subprocess.CompletedProcess[bytes]:
        done = subprocess.run(
            _command(self.path, arguments),
            input=stdin,
            stdin=subprocess.DEVNULL if stdin is None else None,
            capture_output=True,
            env=_environment(self._ceiling) | (more or {}),
            check=False,
        )
        if done.returncode not in ok:
            said = done.stderr.decode("utf-8", "replace").strip() or f"exit status {done.returncode}"
            raise GitError(f"git {' '.join(arguments[:3])}: {said}")
        return done

    def text(self, *arguments: str) -> str:
        """What a git command printed, without white space around it."""
        return self.run(*arguments).decode("utf-8", "replace").strip()

    def commit(self, name: str) -> str | None:
        """The commit that `name` stands for, 40 hex digits; None if there is none, or no repository."""
        found = self._objects.kind(f"{name}^{{commit}}")
        return found[0] if found is not None else None

    def move(self, ref: str, new: str, old: str) -> None:
        """Let `ref` stand for `new` if it stands for `old` now. Raises: MovedMainError if it does not."""
        try:
            self.run("update-ref", ref, new, old)
        except GitError as exc:
            raise MovedMainError(f"{ref} is not at {old[:12]}: {exc}") from exc

    def keep(self, ref: str, sha: str) -> None:
        """Let `ref` stand for `sha`, whatever it stood for."""
        self.run("update-ref", ref, sha)

    def unlock(self) -> None:
        """Remove the locks that git left when it was killed. Only for a repository that nobody else uses now."""
        for lock in self.path.rglob("*.lock"):
            lock.unlink(missing_ok=True)

    def clone_to(self, folder: Path, sha: str, branch: str | None = None) -> Repository:
        """A clone that shares this one's objects, checked out at `sha`, without an address to push to.

        It is laid out here (gitrepository-layout) and only filled by git: one process where `git clone`, `git remote
        remove` and `git checkout` take five, 4 ms where they take 15.
        """
        own = folder / ".git"
        for part in ("objects/info", "objects/pack", "refs/heads", "refs/tags", "info", "hooks"):
            (own / part).mkdir(parents=True)
        objects = self.objects()
        (own / "objects" / "info" / "alternates").write_text(f"{objects}\n")
        (own / "config").write_text(_CLONE_SETTINGS)
        if branch is None:
            (own / "HEAD").write_text(f"{sha}\n")
        else:
            ref = own / "refs" / "heads" / branch
            ref.parent.mkdir(parents=True, exist_ok=True)
            ref.write_text(f"{sha}\n")
            (own / "HEAD").write_text(f"ref: refs/heads/{branch}\n")
        if (objects.parent / "shallow").exists():
            shutil.copy(objects.parent / "shallow", own / "shallow")
        clone = Repository(folder, alone=True)
        clone.run("read-tree", "--reset", "-u", sha)
        return clone

    def objects(self) -> Path:
        """The folder of this repository's objects."""
        for objects in (self.path / ".git" / "objects", self.path / "objects"):
            if objects.is_dir() and (objects.parent / "HEAD").exists():
                return objects.resolve()
        return Path(self.text("rev-parse", "--path-format=absolute", "--git-path", "objects"))

    def fetch(self, source: Path, name: str, ref: str) -> str:
        """Bring the commit that `name` stands for in the repository at `source` here, as `ref`; its id.

        Raises: GitError if there is no such commit, or an object is broken.
        """
        self.run("fetch", "--quiet", "--no-tags", "--no-write-fetch-head", str(source), f"+{name}:{ref}")
        sha = self.commit(ref)
        if sha is None:
            raise GitError(f"{name} of {source} is no commit")
        return sha

    def merge(self, ours: str, theirs: str) -> Merge:
        """Merge two commits without touching a work tree."""
        done = self._run(("merge-tree", "--write-tree", "--messages", ours, theirs), None, (0, 1))
        tree, _, messages = done.stdout.decode("utf-8", "replace").partition("\n")
        return Merge(tree, messages.strip() if done.returncode else "")

    def with_file(self, tree: str, path: str, content: bytes) -> str:
        """The tree in which the file `path` holds `content`, whatever it held in `tree`."""
        blob = self.run("hash-object", "-w", "--stdin", stdin=content).decode().strip()
        with tempfile.TemporaryDirectory() as folder:
            index = {"GIT_INDEX_FILE": f"{folder}/index"}
            self._run(("read-tree", tree), None, (0,), index)
            self._run(("update-index", "--add", "--cacheinfo", f"100644,{blob},{path}"), None, (0,), index)
            return self._run(("write-tree",), None, (0,), index).stdout.decode().strip()

    def commit_tree(self, tree: str, parent: str, message: str) -> str:
        """A commit of `tree` on top of `parent`."""
        return self.run("commit-tree", tree, "-p", parent, "-F", "-", stdin=message.encode()).decode().strip()

    def diff(self, old: str, new: str) -> list[Changed]:
        """The files that differ between two commits.

        Those of the last commits that were asked for by their ids are kept: the queue asks for a change's at each gate.
        """
        key = (old, new)
        found = self._diffs.get(key)
        if found is None:
            found = self._diff(old, new)
            if len(old) == len(new) == len(NO_COMMIT):
                if len(self._diffs) >= KEPT_DIFFS:
                    self._diffs.clear()
                self._diffs[key] = found
        return found

    def _diff(self, old: str, new: str) -> list[Changed]:
        raw = self.run("diff-tree", "-r", "-z", "--no-renames", "--raw", "--numstat", old, new).decode(
            "utf-8", "surrogateescape"
        )
        fields = iter(raw.split("\0"))
        found: dict[str, tuple[str, str]] = {}
        lines: dict[str, tuple[int, int]] = {}
        for field in fields:
            if field.startswith(":"):
                _, mode, _, _, status = field[1:].split(" ")
                found[next(fields)] = (status[0], mode)
            elif field:
                added, removed, path = field.split("\t", 2)
                lines[path] = (-1, -1) if added == "-" else (int(added), int(removed))
        return [Changed(path, status, *lines.get(path, (0, 0)), mode) for path, (status, mode) in found.items()]

    def blob(self, sha: str, path: str) -> bytes | None:
        """What the file `path` holds in a commit; None if it is not there."""
        found = self._objects.content(f"{sha}:{path}")
        return found[1] if found is not None and found[0] == "blob" else None

    def messages(self, old: str, new: str) -> list[str]:
        """The messages of the commits that `new` has and `old` has not, that of `new` first."""
        told = self.text("log", "--format=%B%x00", f"{old}..{new}")
        return [message.strip() for message in told.split("\0")[:-1]]

    def files(self, sha: str) -> list[str]:
        """The path of every file of a commit."""
        raw = self.run("ls-tree", "-r", "-z", "--name-only", sha).decode("utf-8", "surrogateescape")
        return [path for path in raw.split("\0") if path]

    def common(self, one: str, other: str) -> str:
        """The last commit that both were built on. Raises: GitError if there is none."""
        return self.text("merge-base", one, other)

    def is_ancestor(self, old: str, new: str) -> bool:
        """Whether `new` was built on `old`."""
        return self._run(("merge-base", "--is-ancestor", old, new), None, (0, 1)).returncode == 0
