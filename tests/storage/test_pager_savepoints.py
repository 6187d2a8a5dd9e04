"""Savepoints, and every other change of pages, held against a model that copies everything."""

from __future__ import annotations

from dataclasses import dataclass, field
from random import Random
from typing import ClassVar

import pytest

from minisql.storage.pager import Pager, PagerState
from minisql.storage.vfs.memory import MemoryVfs
from tests.storage.pages import PAGE_SIZE, contents, create, filled, open_pager, put, read_all

ANYTHING = None
"""What a page holds that was forgotten."""


class Node:
    """A parsed page that knows one byte."""

    is_interior: ClassVar[bool] = False

    def __init__(self, byte: int) -> None:
        self.byte = byte

    def to_image(self, before: bytes) -> bytes:
        return bytes([self.byte]) * PAGE_SIZE


@dataclass
class Model:
    """Pages as a list of bytes, copied whole for every level and transaction."""

    pages: list[int | None]
    committed: list[int | None]
    levels: list[list[int | None]] = field(default_factory=list)

    def agrees_with(self, found: list[int]) -> bool:
        """The same size, and the same bytes where they are known."""
        return len(found) == len(self.pages) and all(
            known is ANYTHING or known == byte for known, byte in zip(self.pages, found, strict=True)
        )


CHANGES = ["put", "put", "put", "edit node", "append", "append", "forget", "shrink"]
LEVELS = ["savepoint", "savepoint", "release", "rollback to"]
ENDS = ["commit", "rollback", "read all", "end"]
ACTIONS = [*CHANGES, *LEVELS, *LEVELS, *ENDS]


@pytest.mark.parametrize("seed", range(60))
def test_any_mix_of_changes_savepoints_and_ends_leaves_what_the_model_says(seed: int) -> None:
    """Random, but on few pages: a page must be met again under another level for anything to go wrong."""
    random = Random(seed)
    vfs = MemoryVfs()
    pager = create(vfs, 30, cache_size=16)
    model = Model(list(range(1, 31)), list(range(1, 31)))
    pager.begin_write()
    for _ in range(120):
        if pager.state is not PagerState.WRITING:
            pager.begin_write()
        step(pager, model, random.choice(ACTIONS), random.randrange(random.choice((3, 40))), random.randrange(251))
        assert pager.n_pages == len(model.pages)
    assert model.agrees_with(contents(pager))
    assert len(pager.pages) - len(pager._dirty) <= 16 + 1
    pager.commit()
    pager.end_read()
    assert model.agrees_with(read_all(vfs))


def step(pager: Pager, model: Model, action: str, number: int, byte: int) -> None:
    """Do one thing to both."""
    size = len(model.pages)
    page_no, level = number % size + 1, number % max(1, len(model.levels))
    match action:
        case "put":
            put(pager, page_no, byte)
            model.pages[page_no - 1] = byte
        case "edit node":
            page = pager.page(page_no)
            pager.write(page)
            page.node, page.node_is_newer = Node(byte), True
            model.pages[page_no - 1] = byte
        case "append":
            put(pager, size + 1, byte)
            model.pages.append(byte)
        case "forget":
            page = pager.page(page_no)
            if page_no > 1 and page.dirty:
                pager.forget_content(page)
                model.pages[page_no - 1] = ANYTHING
        case "shrink":
            size = max(1, size - number % 4)
            pager.shrink(size)
            del model.pages[size:]
        case "savepoint":
            pager.savepoint()
            model.levels.append(list(model.pages))
        case "release" if model.levels:
            pager.release(level)
            del model.levels[level:]
        case "rollback to" if model.levels:
            pager.rollback_to(level)
            del model.levels[level + 1 :]
            model.pages = list(model.levels[level])
        case "commit":
            pager.commit()
            model.committed, model.levels = list(model.pages), []
            assert model.agrees_with(read_all(pager.vfs))
        case "rollback" | "end":
            pager.rollback()
            model.pages, model.levels = list(model.committed), []
            if action == "end":
                pager.end_read()
                pager.begin_read()
        case "read all":
            assert model.agrees_with(contents(pager))
    assert pager.n_savepoints == len(model.levels)


def test_a_page_object_held_over_a_rollback_to_shows_the_old_content() -> None:
    pager = create(MemoryVfs(), 3)
    pager.begin_write()
    put(pager, 2, 7)
    pager.savepoint()
    held = pager.page(2)
    pager.write(held)
    held.node, held.node_is_newer = Node(8), True
    generation = pager.cache_generation
    pager.rollback_to(0)
    assert held.image == filled(held, 7)
    assert held.node is None
    assert not held.node_is_newer
    assert pager.cache_generation > generation


def test_a_page_forgotten_under_a_level_comes_back_and_is_written() -> None:
    vfs = MemoryVfs()
    pager = create(vfs, 3)
    pager.begin_write()
    put(pager, 2, 7)
    pager.savepoint()
    pager.forget_content(pager.page(2))
    pager.rollback_to(0)
    assert contents(pager) == [1, 7, 3]
    pager.commit()
    assert read_all(vfs) == [1, 7, 3]


def test_a_level_can_be_returned_to_more_than_once() -> None:
    vfs = MemoryVfs()
    pager = create(vfs, 3)
    pager.begin_write()
    pager.savepoint()
    for byte in 7, 8:
        put(pager, 2, byte)
        put(pager, 4, byte)
        pager.savepoint()
        put(pager, 3, byte)
        pager.rollback_to(0)
        assert contents(pager) == [1, 2, 3]
    pager.commit()
    assert (pager.n_savepoints, read_all(vfs)) == (0, [1, 2, 3])


def test_without_a_savepoint_a_second_write_keeps_nothing() -> None:
    pager = create(MemoryVfs(), 2)
    pager.begin_write()
    page = pager.page(2)
    pager.write(page)
    page.node, page.node_is_newer = Node(8), True
    pager.write(page)
    assert page.node_is_newer, "serialising the node would cost every row"
    pager.savepoint()
    pager.write(page)
    assert not page.node_is_newer


def test_another_pager_sees_nothing_of_savepoints() -> None:
    vfs = MemoryVfs()
    pager = create(vfs, 2)
    pager.begin_write()
    pager.savepoint()
    put(pager, 2, 9)
    pager.release(0)
    other = open_pager(vfs)
    other.begin_read()
    assert contents(other) == [1, 2]
