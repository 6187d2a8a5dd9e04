"""What the README says of SQLAlchemy and Django can be typed in as it stands there."""

from __future__ import annotations

import contextlib
import io
import re
import subprocess
import sys
from pathlib import Path

import pytest

import minisql

README = Path(__file__).resolve().parents[2] / "README.md"
DJANGO = """
from pathlib import Path
from django.conf import settings
BASE_DIR = Path.cwd()
{code}
settings.configure(DATABASES=DATABASES, INSTALLED_APPS=["django.contrib.contenttypes"])
import django
django.setup()
from django.core.management import call_command
call_command("migrate", verbosity=0)
from django.contrib.contenttypes.models import ContentType
print(ContentType.objects.get().model)
"""


def example(heading: str) -> str:
    """The Python code under a heading of the README."""
    chapter = README.read_text(encoding="utf-8").partition(f"### {heading}\n")[2]
    found = re.search(r"```python\n(.*?)```", chapter.partition("\n##")[0], re.DOTALL)
    assert found is not None, heading
    return found[1]


def test_the_example_of_sqlalchemy_prints_what_its_comment_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with contextlib.closing(minisql.connect("library.db")) as db:
        db.execute("CREATE TABLE book(id INTEGER PRIMARY KEY, title TEXT NOT NULL, year INT)")
        with db:
            db.executemany("INSERT INTO book(title, year) VALUES (?, ?)", [("Emma", 1815), ("Persuasion", 1817)])
    code = example("SQLAlchemy")
    printed = io.StringIO()
    names: dict[str, object] = {}
    with contextlib.redirect_stdout(printed):
        exec(code, names)
    names["engine"].dispose()  # type: ignore[attr-defined]
    assert printed.getvalue().splitlines() == re.findall(r"^# (.*)$", code, re.MULTILINE) != []


def test_the_settings_of_django_make_a_site(tmp_path: Path) -> None:
    program = DJANGO.format(code=example("Django"))
    done = subprocess.run([sys.executable, "-c", program], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr) == ("contenttype\n", "")
    with contextlib.closing(minisql.connect(tmp_path / "site.db")) as db:
        assert db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert db.execute("SELECT count(*) FROM django_content_type").fetchall() == [(1,)]
