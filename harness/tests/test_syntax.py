"""Syntax trees made by several threads at once."""

from __future__ import annotations

import gc
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from harness.syntax import parse

SOURCE = "\n".join(f"def f{number}(a):\n    return [a, (a + {number}, {{a: -(a * (a + 1))}})]" for number in range(40))


@pytest.fixture
def threads_take_turns() -> Iterator[None]:
    """Whoever asks for memory lets the other threads run, also in the middle of a tree."""

    def let_others_run(phase: str, info: dict[str, int]) -> None:
        time.sleep(0)

    before = gc.get_threshold()
    gc.callbacks.append(let_others_run)
    gc.set_threshold(20)
    yield
    gc.callbacks.remove(let_others_run)
    gc.set_threshold(*before)


@pytest.mark.usefixtures("threads_take_turns")
def test_threads_may_parse_at_the_same_time() -> None:
    with ThreadPoolExecutor(4) as pool:
        trees = list(pool.map(parse, [SOURCE] * 8))
    assert {len(tree.body) for tree in trees} == {40}
