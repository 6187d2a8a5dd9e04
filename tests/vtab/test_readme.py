"""The README's example of `register` prints what it says it prints."""

from __future__ import annotations

import contextlib
import io
import re
from pathlib import Path

import minisql

README = Path(__file__).resolve().parents[2] / "README.md"


def test_the_example_prints_what_its_comments_say() -> None:
    (code,) = [block for block in re.findall(r"```python\n(.*?)```", README.read_text(encoding="utf-8"), re.DOTALL)
               if ".register(" in block]  # fmt: skip
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(code, {"db": minisql.connect(":memory:")})
    said = re.findall(r"^# (.*)$", code, re.MULTILINE)
    assert printed.getvalue().splitlines() == said
    assert len(said) == 2
