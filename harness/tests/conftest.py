"""A toy project, made once, and copies of it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from harness.chaos import toy


@pytest.fixture(scope="session")
def toy_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("toy")
    toy.make(folder, [])
    return folder


@pytest.fixture
def toy_project(toy_template: Path, tmp_path: Path) -> Path:
    """A toy project of one's own, without agents."""
    folder = tmp_path / "project"
    shutil.copytree(toy_template, folder)
    return folder
