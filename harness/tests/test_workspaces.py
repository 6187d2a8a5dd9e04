"""Clones, what is read of a repository, and what is kept of an attempt, however it left its clone."""

from __future__ import annotations

import asyncio
import os
import shutil
import signal
import subprocess
from pathlib import Path

import pytest

from harness.config import Gate
from harness.errors import GitError
from harness.gates import command
from harness.git import Repository
from harness.workspace import Workspaces, make_mirror

MIRROR = ".harness/mirror.git"


@pytest.fixture
def mirror(toy_project: Path) -> Repository:
    """A mirror where a swarm has it: below the project, whose git does not see it."""
    mirror = make_mirror(toy_project, toy_project / MIRROR, "main")
    (toy_project / ".harness" / ".gitignore").write_text("*\n")
    return mirror


@pytest.fixture
def spaces(toy_project: Path, mirror: Repository) -> Workspaces:
    return Workspaces(mirror, toy_project / ".harness" / "attempts")


def commit(tree: Path, files: dict[str, str | None]) -> str:
    """Commit these files (None: removed) in a clone; the commit's id."""
    clone = Repository(tree)
    for name, text in files.items():
        if text is None:
            (tree / name).unlink()
        else:
            (tree / name).write_text(text)
    clone.run("add", "--all")
    clone.run("commit", "--quiet", "-m", "A change")
    return clone.text("rev-parse", "HEAD")


@pytest.mark.parametrize("source", ["mirror", "project", "worktree"])
def test_a_clone_is_clean_on_its_branch_and_knows_nobody_to_push_to(
    toy_project: Path, mirror: Repository, tmp_path: Path, source: str
) -> None:
    project = Repository(toy_project)
    project.run("worktree", "add", "--quiet", "--detach", str(tmp_path / "linked"), "main")
    origin = {"mirror": mirror, "project": project, "worktree": Repository(tmp_path / "linked")}[source]
    sha = project.commit("main") or ""
    clone = origin.clone_to(tmp_path / "clone", sha, "agent/1.e1")
    assert clone.text("symbolic-ref", "HEAD") == "refs/heads/agent/1.e1"
    assert clone.commit("HEAD") == sha
    assert clone.text("status", "--porcelain") == ""
    assert clone.text("remote") == ""
    assert clone.text("for-each-ref", "--format=%(refname)") == "refs/heads/agent/1.e1"
    assert clone.text("fsck", "--no-progress") == ""
    files = {str(path.relative_to(clone.path)) for path in clone.path.rglob("*") if ".git" not in path.parts}
    assert set(project.files("main")) <= files


def test_a_clone_at_a_commit_that_is_not_there_is_refused(mirror: Repository, tmp_path: Path) -> None:
    with pytest.raises(GitError):
        mirror.clone_to(tmp_path / "clone", "1" * 40)


@pytest.mark.parametrize("damage", ["none", "no .git", "no HEAD", "a HEAD of nothing", "no objects"])
def test_what_was_not_committed_is_kept_whatever_became_of_the_clone(
    toy_project: Path, mirror: Repository, spaces: Workspaces, damage: str
) -> None:
    space = spaces.make("1.e1", mirror.commit("main") or "")
    (space.tree / "engine" / "f1.py").write_text("half of it\n")
    own = space.tree / ".git"
    match damage:
        case "no .git":
            shutil.rmtree(own)
        case "no HEAD":
            (own / "HEAD").unlink()
        case "a HEAD of nothing":
            (own / "HEAD").write_text("nothing\n")
        case "no objects":
            shutil.rmtree(own / "objects")
    kept = spaces.salvage(space)
    assert mirror.commit("refs/salvage/1.e1") == kept
    assert mirror.blob(kept, "engine/f1.py") == b"half of it\n"
    assert mirror.blob(kept, "README.md") == b"A toy.\n"
    assert Repository(toy_project).text("status", "--porcelain") == ""


def test_what_was_committed_is_kept_with_what_was_not(mirror: Repository, spaces: Workspaces) -> None:
    space = spaces.make("1.e1", mirror.commit("main") or "")
    first = commit(space.tree, {"engine/f1.py": "done\n"})
    assert spaces.submitted(space) == first
    assert spaces.salvage(space, first) == first
    (space.tree / "notes").write_text("and more\n")
    kept = spaces.salvage(space, first)
    assert mirror.is_ancestor(first, kept)
    assert mirror.blob(kept, "notes") == b"and more\n"


@pytest.mark.parametrize(
    "files", [{"oracle/cases.txt": "bent\n"}, {"oracle/cases.txt": None}, {"oracle/more.txt": "bent\n"}]
)
def test_a_gate_sees_protected_files_as_main_has_them(
    mirror: Repository, spaces: Workspaces, tmp_path: Path, files: dict[str, str | None]
) -> None:
    main = mirror.commit("main") or ""
    space = spaces.make("1.e1", main)
    commit(space.tree, {**files, "README.md": "Mine.\n"})
    sha = spaces.submitted(space) or ""
    gate = Gate(name="look", command="cat oracle/cases.txt README.md; ls oracle; exit 1")
    verdict = asyncio.run(command.judge(mirror, gate, sha, main, ("oracle/**",), 60, tmp_path / "gates"))
    assert verdict.detail == "exit status 1\nSELECT x * n + abs(x)\nMine.\ncases.txt\nfuzz.py\n"


def test_what_is_read_is_what_is_there_now(mirror: Repository, spaces: Workspaces) -> None:
    main = mirror.commit("main") or ""
    assert mirror.commit("refs/heads/later") is None
    assert mirror.commit("no such") is None
    assert mirror.blob(main, "later.txt") is None
    assert mirror.blob(main, "engine") is None  # a folder
    sha = commit(spaces.make("1.e1", main).tree, {"later.txt": "now\n"})
    mirror.fetch(spaces.folder_of("1.e1") / "tree", "HEAD", "refs/heads/later")
    assert mirror.commit("refs/heads/later") == sha
    assert mirror.blob(sha, "later.txt") == b"now\n"
    mirror.run("pack-refs", "--all")
    mirror.run("repack", "-adq")
    assert mirror.commit("refs/heads/later") == sha
    assert mirror.blob(sha, "README.md") == b"A toy.\n"


def test_a_reader_that_was_killed_is_started_again_and_ends_with_its_repository(mirror: Repository) -> None:
    def readers() -> list[int]:
        found = subprocess.run(["pgrep", "-P", str(os.getpid()), "git"], capture_output=True, text=True, check=False)
        return [int(pid) for pid in found.stdout.split()]

    mine = Repository(mirror.path)
    before = set(readers())
    main = mine.commit("main")
    (reader,) = set(readers()) - before
    os.kill(reader, signal.SIGKILL)
    assert mine.commit("main") == main
    assert mine.blob(main or "", "README.md") == b"A toy.\n"
    (again,) = set(readers()) - before
    assert again != reader
    del mine
    assert set(readers()) <= before


def test_where_no_repository_is_there_is_no_commit(tmp_path: Path) -> None:
    assert Repository(tmp_path, alone=True).commit("HEAD") is None
    with pytest.raises(GitError):
        Repository(tmp_path, alone=True).blob("HEAD", "README.md")
