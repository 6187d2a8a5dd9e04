"""Results as one page: bars in SVG and tables, nothing from anywhere else. A bar's length is a ratio's logarithm."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from math import log10
from typing import Final


@dataclass(frozen=True, slots=True)
class Bar:
    """One figure: how many times as long as sqlite3. `target`: what it should be at most, if there is one."""

    name: str
    what: str
    ratio: float
    note: str
    target: float | None = None
    second: float | None = None  # beside the first: the warm run behind the cold one


_WIDTH: Final = 520
_ROW: Final = 26
_LEFT: Final = 120
_TOP: Final = 24
_STYLE: Final = """
body { font: 14px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 70rem; padding: 0 1rem; color: #222 }
h1, h2 { font-weight: 600 } table { border-collapse: collapse } td, th { padding: .15rem .7rem; text-align: right }
td:first-child, th:first-child, td.text, th.text { text-align: left } tr:nth-child(even) { background: #f4f4f4 }
svg text { font: 12px system-ui, sans-serif; fill: #333 } .bad { color: #b00 }
@media (prefers-color-scheme: dark) { body { background: #181818; color: #ddd } svg text { fill: #ccc }
  tr:nth-child(even) { background: #222 } }
"""


def page(title: str, sections: Sequence[tuple[str, Sequence[Bar]]]) -> str:
    """The whole page."""
    body = "".join(f"<h2>{escape(name)}</h2>{_chart(bars)}{_table(bars)}" for name, bars in sections if bars)
    return (
        f'<!doctype html><html lang="en"><meta charset="utf-8"><title>{escape(title)}</title>'
        f"<style>{_STYLE}</style><h1>{escape(title)}</h1>"
        "<p>Times of minisql as a multiple of sqlite3's, medians; the shorter the bar the better, 1 is as fast.</p>"
        f"{body}</html>\n"
    )


def _chart(bars: Sequence[Bar]) -> str:
    ratios = [ratio for bar in bars for ratio in (bar.ratio, bar.second) if ratio is not None]
    least, most = min(0.5, *ratios), max(10.0, *ratios)
    height = _TOP + _ROW * len(bars)

    def x(ratio: float) -> float:
        return _LEFT + _WIDTH * (log10(ratio) - log10(least)) / (log10(most) - log10(least))

    parts = [f'<svg width="{_LEFT + _WIDTH + 60}" height="{height}" role="img">']
    for tick in (0.1, 0.5, 1, 2, 5, 10, 20, 50, 100, 500):
        if least <= tick <= most:
            parts.append(f'<line x1="{x(tick):.1f}" x2="{x(tick):.1f}" y1="18" y2="{height}" stroke="#bbb"/>')
            parts.append(f'<text x="{x(tick):.1f}" y="12" text-anchor="middle">{tick:g}</text>')
    for number, bar in enumerate(bars):
        y = _TOP + _ROW * number
        parts.append(f'<text x="0" y="{y + 14}">{escape(bar.name)}</text>')
        parts.append(_rectangle(y + 2, 9 if bar.second is not None else 18, x(bar.ratio), "#4477aa"))
        if bar.second is not None:
            parts.append(_rectangle(y + 12, 9, x(bar.second), "#66ccee"))
        if bar.target is not None and least <= bar.target <= most:
            at = x(bar.target)
            parts.append(f'<line x1="{at:.1f}" x2="{at:.1f}" y1="{y}" y2="{y + 22}" stroke="#c33" stroke-width="2"/>')
    return "".join((*parts, "</svg>"))


def _rectangle(y: float, height: float, end: float, color: str) -> str:
    return f'<rect x="{_LEFT}" y="{y}" width="{max(1.0, end - _LEFT):.1f}" height="{height}" fill="{color}"/>'


def _table(bars: Sequence[Bar]) -> str:
    rows = "".join(
        f"<tr><td>{escape(bar.name)}<td>{bar.ratio:.2f}<td>{'' if bar.second is None else f'{bar.second:.2f}'}"
        f"<td>{'' if bar.target is None else f'{bar.target:g}'}"
        f'<td class="text">{escape(bar.what)}<td class="text">{escape(bar.note)}'
        for bar in bars
    )
    head = '<tr><th>name<th>ratio<th>warm<th>target<th class="text">what<th class="text">times'
    return f"<table>{head}{rows}</table>"
