"""The README's examples of what goes beyond the standard library print what their comments say."""

from __future__ import annotations

import contextlib
import io
import re
import zipfile
from pathlib import Path
from typing import Any

import pytest

import minisql
from tests.dbapi.range_server import serving

README = Path(__file__).resolve().parents[2] / "README.md"


def test_the_examples_print_what_their_comments_say(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = README.read_text(encoding="utf-8")
    section = text[text.index("### Beyond `sqlite3`") :].partition("\n### ")[0].partition("\n## ")[0]
    blocks = re.findall(r"```python\n(.*?)```", section, re.DOTALL)
    assert len(blocks) == 4
    library = minisql.connect(tmp_path / "library.db")
    library.execute("CREATE TABLE book(id INTEGER PRIMARY KEY, title TEXT)")
    library.execute("INSERT INTO book VALUES (1, 'Emma'), (2, 'Persuasion')")
    library.commit()
    library.close()
    monkeypatch.chdir(tmp_path)
    with zipfile.ZipFile("backups.zip", "w") as archive:
        archive.write("library.db", "2026/library.db")
    names: dict[str, Any] = {"minisql": minisql}
    with serving((tmp_path / "library.db").read_bytes()) as site:
        for block in blocks:
            printed = io.StringIO()
            with contextlib.redirect_stdout(printed):
                exec(block.replace("https://example.org/library.db", site.url), names)
            assert printed.getvalue().splitlines() == re.findall(r"^# ?(.*)$", block, re.MULTILINE)
        for name in ("db", "copy", "remote", "archived"):
            names[name].close()
