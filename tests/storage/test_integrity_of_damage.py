"""integrity_check and quick_check on damaged files: SQLite's verdict, and its first message."""

from __future__ import annotations

from pathlib import Path

import pytest

import minisql
from oracle_tests.engines import Worker, WorkerEngine
from tests.storage.damage import SHAPES, damaged, make_shapes

CHECKS = ("PRAGMA integrity_check", "PRAGMA quick_check")
SEEDS = [pytest.param(range(6), id="quick"), pytest.param(range(6, 70), id="full", marks=pytest.mark.slow)]


@pytest.fixture(scope="module")
def shapes(oracle_worker: Worker, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    return make_shapes(oracle_worker, tmp_path_factory.mktemp("shapes"))


def our_messages(path: Path, sql: str) -> list[str] | None:
    """None: the check itself failed."""
    connection = minisql.connect(str(path))
    try:
        return [str(row[0]) for row in connection.execute(sql)]
    except minisql.DatabaseError:
        return None
    finally:
        connection.close()


def sqlite_messages(worker: Worker, path: Path, sql: str) -> list[str] | None:
    engine = WorkerEngine(worker, "damaged")
    engine.open(str(path))
    answer = engine.run(sql, ())
    engine.close()
    return None if answer.error is not None else [str(row[0]) for row in answer.rows]


@pytest.mark.parametrize("seeds", SEEDS)
@pytest.mark.parametrize("shape", SHAPES)
def test_the_verdict_on_a_damaged_file_is_sqlites(
    oracle_worker: Worker, shapes: dict[str, bytes], tmp_path: Path, shape: str, seeds: range
) -> None:
    """Sound or not is always the same. SQLite finds some errors only where it compares a cell; then one of both may
    end with an error where the other has messages. Of messages, the first is the same, but for rare cases."""
    path = tmp_path / "damaged.db"
    n_messages, different = 0, []
    for seed in seeds:
        content, what = damaged(shapes[shape], seed)
        path.write_bytes(content)
        for sql in CHECKS:
            ours = our_messages(path, sql)
            assert path.read_bytes() == content
            theirs = sqlite_messages(oracle_worker, path, sql)
            assert (ours == ["ok"]) == (theirs == ["ok"]), (what, ours, theirs)
            if ours is not None and theirs is not None:
                n_messages += 1
                if ours[0].split("\n")[:2] != theirs[0].split("\n")[:2]:
                    different.append((what, ours[0], theirs[0]))
    assert n_messages > len(seeds) / 2
    assert len(different) <= n_messages // 50, different
