"""Reports in text, JSON, SVG and HTML: the figures are there, and the page needs nothing from anywhere."""

from __future__ import annotations

import json
import random
import re
import xml.etree.ElementTree as ElementTree
from html.parser import HTMLParser

import pytest

from minisql.plan_report import COLUMNS, Report, Step, figures
from minisql.plan_report.as_json import as_json
from minisql.plan_report.html import as_html, coloured
from minisql.plan_report.records import step_of_row
from minisql.plan_report.svg import as_svg
from minisql.plan_report.text import as_text, summary

SVG = "{http://www.w3.org/2000/svg}"
STEPS = (
    Step(1, 0, "SORT", "n DESC", 400.0, 4, 1, 1, 0.1, 0.001, 0, 0),
    Step(2, 1, "NESTED LOOP", "ON t.a < u.b & '\"'", 400.0, 4, 1, 1, 0.099, 0.009, 0, 0),
    Step(3, 2, "SCAN <t>", "", None, 30, 1, 1, 0.01, 0.01, 7, 3),
    Step(4, 2, "FILTER", "x" * 300, 20.0, 4000, 30, 30, 0.08, 0.02, 0, 0),
    Step(5, 4, "SCAN u", "", 9000.0, 9000, 30, 29, 0.06, 0.06, 210, 0),
    Step(6, 2, "SUBQUERY 1: SCAN v", "", 10.0, 0, 0, 0, 0.0, 0.0, 0, 0),
)
PLAN = ((1, 0, 0, "SCAN <t>"), (2, 0, 0, "SEARCH u"), (3, 2, 0, "LIST SUBQUERY 1"), (4, 3, 0, "SCAN v"))
REPORT = Report("SELECT '<script>' /* why & how */ FROM \"t\"", STEPS, PLAN, "/tmp/a & b.db")


def test_a_row_of_explain_analyze_and_its_step_say_the_same() -> None:
    assert tuple(step_of_row(step.as_row()) for step in STEPS) == STEPS
    assert all(len(step.as_row()) == len(COLUMNS) for step in STEPS)


def test_only_what_is_wrong_by_ten_times_is_a_misestimate() -> None:
    assert [step.number for step in STEPS if step.is_misestimate] == [1, 2, 4]
    assert [figures.off_by(step) for step in STEPS] == ["÷100", "÷100", "", "×200", "", ""]


def test_the_text_draws_the_tree_and_lines_its_columns_up() -> None:
    lines = as_text(REPORT).splitlines()
    start = lines[0].index("plan")
    assert [line[start : start + 24].rstrip() for line in lines[1:7]] == [
        "SORT  n DESC",
        "`--NESTED LOOP  ON t.a <",
        "   |--SCAN <t>",
        "   |--FILTER  xxxxxxxxxx",
        "   |  `--SCAN u",
        "   `--SUBQUERY 1: SCAN v",
    ]
    assert lines[5].split()[5:8] == ["9,000", "9,000+", "30"]
    assert lines[-1] == summary(REPORT) == "4 rows in 100 ms; 217 pages looked at, 3 of them read"


def test_json_has_every_step_and_the_lines_of_explain_query_plan() -> None:
    whole = json.loads(as_json(REPORT))
    assert [tuple(step[name] for name in COLUMNS) for step in whole["steps"]] == [step.as_row() for step in STEPS]
    assert [step["misestimate"] for step in whole["steps"]] == [step.is_misestimate for step in STEPS]
    assert [(line["id"], line["parent"], line["detail"]) for line in whole["query_plan"]] == [
        (number, parent, text) for number, parent, _, text in PLAN
    ]
    assert (whole["sql"], whole["rows"], whole["pages"]) == (REPORT.sql, 4, 217)


def cards_of(picture: str) -> list[tuple[float, float, float, float]]:
    """(x, y, width, height) of each card."""
    root = ElementTree.fromstring(picture)
    rects = [rect for rect in root.iter(SVG + "rect") if rect.get("class") == "card"]
    return [tuple(float(rect.get(name, "")) for name in ("x", "y", "width", "height")) for rect in rects]  # type: ignore[misc]


def wide_report(n_leaves: int) -> Report:
    """A root with many children, each with a chain of two below."""
    steps = [Step(1, 0, "UNION ALL", "", None, 1, 1, 1, 1.0, 0.0, 0, 0)]
    for _ in range(n_leaves):
        number = len(steps) + 1
        steps.append(Step(number, 1, "PROJECT", "", None, 1, 1, 1, 0.1, 0.0, 0, 0))
        steps.append(Step(number + 1, number, "SCAN t", "", None, 1, 1, 1, 0.1, 0.1, 0, 0))
    return Report("SELECT 1", tuple(steps))


def random_report(seed: int) -> Report:
    """A tree of 40 steps of any shape."""
    chance = random.Random(seed)
    numbers = [(number, chance.randint(max(1, number - 6), number - 1) if number > 1 else 0) for number in range(1, 41)]
    steps = [Step(number, parent, "SCAN t", "", None, 1, 1, 1, 1.0, 0.0, 0, 0) for number, parent in numbers]
    return Report("SELECT 1", tuple(steps))


@pytest.mark.parametrize("report", [REPORT, wide_report(12), *map(random_report, range(8))])
def test_the_cards_of_a_drawing_are_inside_it_and_do_not_overlap(report: Report) -> None:
    picture = as_svg(report)
    cards = cards_of(picture)
    root = ElementTree.fromstring(picture)
    assert len(cards) == len(report.steps)
    for x, y, width, height in cards:
        assert 0 <= x <= float(root.get("width", "")) - width
        assert 0 <= y <= float(root.get("height", "")) - height
    for i, (x, y, width, height) in enumerate(cards):
        for other_x, other_y, _, _ in cards[:i]:
            assert abs(x - other_x) >= width or abs(y - other_y) >= height


def test_a_deep_plan_is_drawn_without_recursion() -> None:
    steps = tuple(Step(n, n - 1, "FILTER", "", 1.0, 1, 1, 1, 1.0, 0.0, 0, 0) for n in range(1, 3001))
    report = Report("SELECT 1", steps)
    assert len(cards_of(as_svg(report))) == 3000
    assert as_text(report).count("FILTER") == 3000
    assert as_html(report).count("<td style=") == 3000


class Page(HTMLParser):
    """Notes the tags that are open, those that were met, and the text outside of styles."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in ("meta", "rect", "path"):
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "style" not in self.open:
            self.text += data


@pytest.fixture(scope="module")
def page() -> Page:
    page = Page()
    page.feed(as_html(REPORT))
    return page


def test_every_tag_of_the_page_is_closed(page: Page) -> None:
    assert page.open == []


def test_the_page_fetches_nothing_and_runs_nothing(page: Page) -> None:
    names = {tag for tag, _ in page.tags}
    assert not names & {"script", "link", "img", "iframe", "object", "embed"}
    attributes = [(name, value) for _, attrs in page.tags for name, value in attrs.items()]
    assert not [name for name, _ in attributes if name in ("src", "href", "srcset") or name.startswith("on")]
    assert [value for name, value in attributes if value and "://" in value] == ["http://www.w3.org/2000/svg"]
    assert not re.search(r"@import|url\(", as_html(REPORT))


def test_the_page_says_what_it_was_given_and_takes_no_markup_from_it(page: Page) -> None:
    assert REPORT.sql in page.text
    assert "/tmp/a & b.db" in page.text
    assert "|--SCAN <t>\n`--SEARCH u\n   `--LIST SUBQUERY 1\n      `--SCAN v" in page.text
    for step in STEPS:
        assert page.text.count(step.operator) >= 2  # in the drawing and in the table
        assert step.detail in page.text
    assert "3misestimates" in page.text


def test_the_page_has_colours_for_light_and_for_dark_surroundings() -> None:
    html = as_html(REPORT)
    defined = [set(re.findall(r"--([\w-]+):", block)) for block in re.findall(r":root \{([^}]*)\}", html)]
    assert len(defined) == 2
    assert defined[0] == defined[1] == set(re.findall(r"var\(--([\w-]+)\)", html))


def test_sql_is_coloured_and_still_the_same_text() -> None:
    sql = "SELECT 'it''s', \"from\", [x<y], 1.5e3 -- <why>\nFROM selected WHERE a <> 0x1F /* no\nend"
    html = coloured(sql)
    page = Page()
    page.feed(html)
    assert page.text == sql
    assert re.findall(r'<span class="keyword">(\w+)</span>', html) == ["SELECT", "FROM", "WHERE"]
    assert re.findall(r'<span class="number">([^<]+)</span>', html) == ["1.5e3", "0x1F"]


@pytest.mark.parametrize(
    ("value", "text"),
    [(0, "0 µs"), (4.4e-7, "0 µs"), (85e-6, "85 µs"), (9.996e-4, "1 ms"), (0.0123, "12.3 ms"), (0.9999, "1 s"),
     (1.25, "1.25 s"), (4321.5, "4322 s")],
)  # fmt: skip
def test_a_duration_has_the_unit_that_fits(value: float, text: str) -> None:
    assert figures.duration(value) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [(0, "0"), (0.25, "0.2"), (7, "7"), (12345, "12,345"), (1048576, "1.05 M"), (98566144, "98.6 M"), (2.5e9, "2.5 G")],
)
def test_a_count_has_separators_or_a_unit(value: float, text: str) -> None:
    assert figures.count(value) == text
