"""Archives beyond what the transcripts show: what lands on the disk, damaged members, ZIP files."""

from __future__ import annotations

import os
import stat
import zipfile
from pathlib import Path

import pytest

import minisql
from minisql.shell.main import main
from tests.shell.transcript import Transcript
from tests.support import OpenDb

TIME = 1714979288  # seconds; even, as the times in a ZIP file are


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A directory with a file, a link, a directory and a file in it, all of a known time."""
    inside = tmp_path / "d" / "e"
    inside.mkdir(parents=True)
    (tmp_path / "d" / "plain.txt").write_bytes(b"text\n" * 1000)
    (inside / "bytes").write_bytes(bytes(range(256)))
    (inside / "bytes").chmod(0o600)
    (tmp_path / "d" / "link").symlink_to("plain.txt")
    for path in sorted(tmp_path.rglob("*"), reverse=True):
        os.utime(path, (TIME, TIME), follow_symlinks=False)
    return tmp_path


def run(directory: Path, *args: str) -> tuple[str, str]:
    done = Transcript(list(args)).run_forked(main, directory)
    return done.stdout.decode(), done.stderr.decode()


def content(top: Path) -> dict[str, tuple[int, int, bytes | str | None]]:
    """(mode, mtime, bytes of a file or target of a link) by path below `top`."""
    found: dict[str, tuple[int, int, bytes | str | None]] = {}
    for path in sorted(top.rglob("*")):
        status = path.lstat()
        inside = os.readlink(path) if path.is_symlink() else path.read_bytes() if path.is_file() else None
        found[str(path.relative_to(top))] = (status.st_mode, int(status.st_mtime), inside)
    return found


@pytest.mark.parametrize("archive", ["a.sqlar", "a.zip"])
def test_what_is_extracted_is_what_was_put_in(tree: Path, archive: str) -> None:
    assert run(tree, "-Acf", archive, "d") == ("", "")
    out, err = run(tree, "-AxvfC", archive, "out")
    assert err == ""
    assert sorted(out.split()) == ["out/d", "out/d/e", "out/d/e/bytes", "out/d/link", "out/d/plain.txt"]
    before, after = content(tree / "d"), content(tree / "out" / "d")
    if archive.endswith(".zip"):  # a directory's time is that of what was written there last
        before.pop("e"), after.pop("e")
    assert after == before


def test_an_archive_is_a_database(tree: Path, open_db: OpenDb) -> None:
    assert run(tree, "t.sqlar", "-Ac", "d") == ("", "")
    db = open_db(tree / "t.sqlar")
    assert db.rows("SELECT name, mode, mtime, sz, length(data) < 100 FROM sqlar WHERE name = 'd/plain.txt'") == [
        ("d/plain.txt", stat.S_IFREG | 0o644, TIME, 5000, 1)
    ]
    assert db.sqlite_rows("SELECT name FROM sqlar ORDER BY name") == [
        ("d",), ("d/e",), ("d/e/bytes",), ("d/link",), ("d/plain.txt",),
    ]  # fmt: skip


def test_update_takes_what_has_changed_alone(tree: Path) -> None:
    run(tree, "-Acf", "t.sqlar", "d")
    assert run(tree, "-Auvf", "t.sqlar", "d") == ("", "")
    (tree / "d" / "e" / "bytes").chmod(0o640)
    assert run(tree, "-Auvf", "t.sqlar", "d") == ("d/e/bytes\n", "")


def test_a_failing_create_leaves_the_archive_as_it_was(tree: Path) -> None:
    run(tree, "-Acf", "t.sqlar", "d/e")
    out, _ = run(tree, "-Acf", "t.sqlar", "d", "nosuch")
    assert out == "ERROR: cannot stat file: nosuch\n"
    assert run(tree, "-Atf", "t.sqlar") == ("d/e\nd/e/bytes\n", "")


@pytest.mark.parametrize("archive", ["t.sqlar", "t.zip"])
def test_nothing_is_written_outside_by_two_dots(tmp_path: Path, archive: str) -> None:
    directory = tmp_path / "inside"
    directory.mkdir()
    if archive == "t.zip":
        with zipfile.ZipFile(directory / archive, "w") as target:
            target.writestr("../escaped", "x")
            target.writestr("good", "x")
    else:
        db = minisql.connect(directory / archive)
        db.execute("CREATE TABLE sqlar(name TEXT PRIMARY KEY, mode INT, mtime INT, sz INT, data BLOB)")
        db.execute("INSERT INTO sqlar VALUES ('../escaped', 33188, 0, 1, 'x'), ('good', 33188, 0, 1, 'x')")
        db.commit()
        db.close()
    assert run(directory, "-Axvf", archive) == ("good\n", "")
    assert not (tmp_path / "escaped").exists()


def test_a_damaged_member_is_told(tmp_path: Path) -> None:
    db = minisql.connect(tmp_path / "t.sqlar")
    db.execute("CREATE TABLE sqlar(name TEXT PRIMARY KEY, mode INT, mtime INT, sz INT, data BLOB)")
    db.execute("INSERT INTO sqlar VALUES ('bad', 33188, 0, 100, x'00112233')")
    db.commit()
    db.close()
    assert run(tmp_path, "-Axf", "t.sqlar") == ("ERROR: error in uncompress()\n", "")


def test_a_zip_file_is_listed_and_not_changed(tree: Path) -> None:
    run(tree, "-Acvf", "a.zip", "d/e")
    assert run(tree, "-Atf", "a.zip") == ("d/e/\nd/e/bytes\n", "")
    assert run(tree, "-Atvf", "a.zip", "d/e/bytes")[0] == "-rw-------        256  2024-05-06 07:08:08  d/e/bytes\n"
    assert run(tree, "-Atf", "a.zip", "nosuch") == ("", "not found in archive: nosuch\n")
    before = (tree / "a.zip").read_bytes()
    for command in ("-Arf", "-Auf", "-Aif", "-Antf"):
        assert "is a ZIP archive" in run(tree, command, "a.zip", "d")[1]
    assert (tree / "a.zip").read_bytes() == before
