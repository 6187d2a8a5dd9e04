"""A plan drawn: a card for each operator, the root on top, edges as thick as the rows that go up them.

The picture needs nothing from outside: as a file of its own it brings its style, in a page the page has it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from math import log10
from typing import Final

from minisql.frozen import frozen
from minisql.plan_report import figures
from minisql.plan_report.records import Report, Step
from minisql.plan_report.style import PICTURE, heat, palette

_WIDTH: Final = 294  # of a card; all measures in pixels
_HEIGHT: Final = 104
_GAP: Final = 26  # between cards side by side
_RISE: Final = 42  # between a card and those below it
_MARGIN: Final = 12
_INSET: Final = 14
# Nobody has measured the reader's font: at these widths of a character the widest common ones still fit.
_NAME_WIDTH: Final = 8.0
_DETAIL_WIDTH: Final = 6.75
_SMALL_WIDTH: Final = 6.1
_LEAST_SCALE: Final = 0.6


@frozen
class _Card:
    """A step and the upper left corner of its card."""

    step: Step
    x: float
    y: float

    @property
    def middle(self) -> float:
        return self.x + _WIDTH / 2


def as_svg(report: Report, *, alone: bool = True) -> str:
    """The picture. `alone`: a file, with its style and a background; else a part of a page that has both."""
    cards = _placed(report)
    width = _width_of(cards)
    height = max(card.y for card in cards.values()) + _HEIGHT + _MARGIN
    # In a page that is narrower the picture shrinks, but stays legible: beyond that the page lets it scroll.
    least = "" if alone else f' style="min-width: {_LEAST_SCALE * width:.0f}px"'
    parts = [
        f'<svg class="plan" xmlns="http://www.w3.org/2000/svg" width="{width:g}" height="{height:g}" '
        f'viewBox="0 0 {width:g} {height:g}" role="img" aria-label="{escape(_spoken(report))}"{least}>'
    ]
    if alone:
        parts.append(f"<style>\n{palette('.plan')}{PICTURE}</style>")
        parts.append('<rect width="100%" height="100%" rx="12" style="fill: var(--page)"/>')
    parts += _edges(cards)
    parts += [_card(report, card) for card in cards.values()]
    parts.append("</svg>")
    return "\n".join(parts) + ("\n" if alone else "")


def drawing_width(report: Report) -> float:
    """How wide the picture is, in pixels."""
    return _width_of(_placed(report))


def _width_of(cards: dict[int, _Card]) -> float:
    return max(card.x for card in cards.values()) + _WIDTH + _MARGIN


def _spoken(report: Report) -> str:
    return f"Plan of {len(report.steps)} steps, {figures.rows(report.n_rows)} in {figures.duration(report.seconds)}"


# ---- where the cards are


def _placed(report: Report) -> dict[int, _Card]:
    """A card for each step: a parent over the middle of its children, subtrees side by side as close as they fit."""
    walked = list(report.tree())
    children: dict[int, list[int]] = {}
    for step, _ in walked:
        children.setdefault(step.parent, []).append(step.number)
    offsets: dict[int, float] = {}  # of a step's middle from its parent's
    outlines: dict[int, _Outline] = {}
    for step, _ in reversed(walked):
        below = children.get(step.number, [])
        outlines[step.number] = _joined([outlines.pop(child) for child in below], below, offsets)
    (outline,) = outlines.values()
    middles = {0: _MARGIN + _WIDTH / 2 - min(outline.lefts)}
    for step, _ in walked:
        middles[step.number] = middles[step.parent] + offsets.get(step.number, 0.0)
    return {
        step.number: _Card(step, middles[step.number] - _WIDTH / 2, _MARGIN + depth * (_HEIGHT + _RISE))
        for step, depth in walked
    }


@frozen
class _Outline:
    """How far a subtree goes to both sides: on each level, from the middle of its root, the middles of its outermost
    cards. The deepest level comes first, so that a level on top is added at the end."""

    lefts: list[float]
    rights: list[float]


def _joined(subtrees: list[_Outline], numbers: list[int], offsets: dict[int, float]) -> _Outline:
    """The outline of a step over its subtrees; `offsets` hears where they stand. Their lists are used up."""
    if not subtrees:
        return _Outline([0.0], [0.0])
    places = [0.0]
    whole = subtrees[0]
    for subtree in subtrees[1:]:
        levels = range(-1, -1 - min(len(whole.lefts), len(subtree.lefts)), -1)
        place = max(whole.rights[level] - subtree.lefts[level] for level in levels) + _WIDTH + _GAP
        places.append(place)
        whole = _beside(whole, subtree, place)
    middle = (places[0] + places[-1]) / 2
    offsets.update((number, place - middle) for number, place in zip(numbers, places, strict=True))
    if middle:
        whole = _Outline([left - middle for left in whole.lefts], [right - middle for right in whole.rights])
    whole.lefts.append(0.0)
    whole.rights.append(0.0)
    return whole


def _beside(whole: _Outline, subtree: _Outline, place: float) -> _Outline:
    """Both together, the subtree moved to `place`: on the left it shows only below where the other ends."""
    lefts, rights = [place + left for left in subtree.lefts], [place + right for right in subtree.rights]
    n_more = len(whole.lefts) - len(lefts)
    if n_more >= 0:
        return _Outline(whole.lefts, whole.rights[:n_more] + rights)
    return _Outline(lefts[:-n_more] + whole.lefts, rights)


# ---- what is drawn


def _edges(cards: dict[int, _Card]) -> Iterator[str]:
    for card in cards.values():
        if not card.step.parent:
            continue
        above = cards[card.step.parent]
        bottom, half = above.y + _HEIGHT, _RISE / 2
        thickness = 1.5 + 1.3 * log10(1 + card.step.rows)
        yield (
            f'<path class="edge" stroke-width="{thickness:.1f}" d="M{card.middle:g} {card.y:g} '
            f'C{card.middle:g} {card.y - half:g} {above.middle:g} {bottom + half:g} {above.middle:g} {bottom:g}"/>'
        )


def _card(report: Report, card: _Card) -> str:
    step, x, y = card.step, card.x, card.y
    share = step.own_seconds / report.seconds if report.seconds else 0.0
    left, right, inner = x + _INSET, x + _WIDTH - _INSET, _WIDTH - 2 * _INSET
    parts = [
        "<g>" if step.loops else '<g class="idle">',
        f"<title>{escape(_whole_text(step))}</title>",
        f'<rect class="card" x="{x:g}" y="{y:g}" width="{_WIDTH}" height="{_HEIGHT}" rx="10"/>',
        _text(left, y + 23, "name", _cut(step.operator, inner - 44, _NAME_WIDTH)),
        _text(right, y + 23, "share", figures.percent(step.own_seconds, report.seconds)),
        _text(left, y + 40, "detail", _cut(step.detail, inner, _DETAIL_WIDTH)),
        f'<rect class="track" x="{left:g}" y="{y + 49:g}" width="{inner}" height="6" rx="3"/>',
    ]
    if share > 0.002:
        bar = max(6.0, inner * min(1.0, share))
        place = f'x="{left:g}" y="{y + 49:g}" width="{bar:.1f}" height="6"'
        parts.append(f'<rect class="bar{heat(share)}" {place} rx="3"/>')
    parts.append(
        f'<text class="figure" x="{left:g}" y="{y + 73:g}"><tspan>{_rows(step)}</tspan>'
        f"{escape(_estimate(step))}</text>"
    )
    parts += _mark(step, right, y + 73)
    parts.append(_text(left, y + 91, "figure", _cut(_work(step), inner - 58, _SMALL_WIDTH)))
    parts.append(_text(right, y + 91, "figure right", figures.duration(step.own_seconds)))
    parts.append("</g>")
    return "".join(parts)


def _rows(step: Step) -> str:
    return figures.rows(step.rows) + ("+" if step.stopped_early else "")


def _estimate(step: Step) -> str:
    return "" if step.estimated_rows is None else f" of {figures.count(step.estimated_rows)} expected"


def _work(step: Step) -> str:
    parts = [] if step.loops == 1 else [figures.loops(step.loops)]
    return " · ".join([*parts, *([figures.pages(step.pages, step.pages_read)] if step.pages else [])])


def _mark(step: Step, right: float, y: float) -> Sequence[str]:
    """The pill of a misestimate."""
    text = figures.off_by(step)
    if not text:
        return ()
    width = 12 + 7 * len(text)
    return (
        f'<rect class="mark" x="{right - width:g}" y="{y - 12:g}" width="{width}" height="16" rx="8"/>',
        _text(right - width / 2, y, "mark-text", text),
    )


def _whole_text(step: Step) -> str:
    """What a reader is shown over the card: nothing is cut."""
    lines = [step.operator, step.detail, f"{_rows(step)}{_estimate(step)}", figures.loops(step.loops)]
    lines.append(f"{figures.duration(step.own_seconds)}; with all below {figures.duration(step.seconds)}")
    if step.pages:
        lines.append(figures.pages(step.pages, step.pages_read))
    return "\n".join(line for line in lines if line)


def _text(x: float, y: float, kind: str, text: str) -> str:
    return f'<text class="{kind}" x="{x:g}" y="{y:g}">{escape(text)}</text>' if text else ""


def _cut(text: str, width: float, character: float) -> str:
    n_most = int(width / character)
    return text if len(text) <= n_most else text[: n_most - 1].rstrip() + "…"
