"""The chaos campaign in its short form: every part reaches what it has to."""

from __future__ import annotations

from pathlib import Path

import pytest

from harness.chaos.campaign import SMOKE, Judge, campaign


@pytest.fixture(scope="module")
def judge(tmp_path_factory: pytest.TempPathFactory) -> Judge:
    return Judge(tmp_path_factory.mktemp("judge"))


@pytest.mark.slow
def test_every_part_of_the_short_campaign_reaches_its_figure(tmp_path: Path) -> None:
    figures = list(campaign(tmp_path, SMOKE, seed=1))
    assert sorted(figure.part for figure in figures) == ["cheats", "claims", "decoys", "faults", "honest"]
    assert [figure.said for figure in figures if not figure.good] == []


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(12))
def test_honest_work_of_every_shape_passes(judge: Judge, seed: int) -> None:
    verdict = judge.judge("honest", seed)
    assert verdict.passed, verdict.detail
