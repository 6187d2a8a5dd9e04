"""The colours and measures of a drawn plan, for the page and for a picture that stands alone.

All colours are variables, each with a value for light and for dark surroundings; whoever looks decides which.
"""

from __future__ import annotations

from typing import Final

_LIGHT: Final = {
    "page": "#f4f5f8", "card": "#ffffff", "line": "#dfe3ea", "ink": "#1b2330", "soft": "#5d6878", "track": "#e9ecf2",
    "accent": "#3566d6", "warm": "#d9730d", "hot": "#cf3434", "edge": "#b3bccb",
    "mark": "#fff1d6", "mark-ink": "#8a4b00",
    "code": "#f7f8fb", "keyword": "#7a3fb5", "string": "#1f7a45", "number": "#a14a00", "comment": "#7b8594",
}  # fmt: skip
_DARK: Final = {
    "page": "#12161d", "card": "#1b212b", "line": "#2e3745", "ink": "#e6eaf1", "soft": "#98a3b3", "track": "#2a3240",
    "accent": "#6c97ff", "warm": "#f0a04b", "hot": "#ff6b66", "edge": "#4b5769",
    "mark": "#46340f", "mark-ink": "#ffcf80",
    "code": "#161b23", "keyword": "#c79bf2", "string": "#86d3a2", "number": "#f0b37a", "comment": "#7d8899",
}  # fmt: skip

SANS: Final = 'ui-sans-serif, system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", Arial, sans-serif'
MONO: Final = 'ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace'


def _variables(colours: dict[str, str]) -> str:
    return " ".join(f"--{name}: {value};" for name, value in colours.items())


def palette(selector: str) -> str:
    """The variables, hung on a selector (`:root` of a page, `.plan` of a picture)."""
    return (
        f"{selector} {{ color-scheme: light dark; {_variables(_LIGHT)} }}\n"
        f"@media (prefers-color-scheme: dark) {{ {selector} {{ {_variables(_DARK)} }} }}\n"
    )


PICTURE: Final = f"""\
.plan text {{ font-family: {SANS}; fill: var(--ink); }}
.plan .name {{ font-size: 13px; font-weight: 650; }}
.plan .share {{ font-size: 13px; font-weight: 650; text-anchor: end; font-variant-numeric: tabular-nums; }}
.plan .detail {{ font-family: {MONO}; font-size: 11px; fill: var(--soft); }}
.plan .figure {{ font-size: 11.5px; fill: var(--soft); font-variant-numeric: tabular-nums; }}
.plan .figure tspan {{ fill: var(--ink); font-weight: 600; }}
.plan .right {{ text-anchor: end; }}
.plan .card {{ fill: var(--card); stroke: var(--line); }}
.plan .track {{ fill: var(--track); }}
.plan .bar {{ fill: var(--accent); }}
.plan .bar.warm {{ fill: var(--warm); }}
.plan .bar.hot {{ fill: var(--hot); }}
.plan .edge {{ fill: none; stroke: var(--edge); stroke-linecap: round; }}
.plan .flow {{ font-size: 11px; fill: var(--soft); font-variant-numeric: tabular-nums; }}
.plan .flow-back {{ fill: var(--page); }}
.plan .mark {{ fill: var(--mark); }}
.plan .mark-text {{ font-size: 11px; font-weight: 650; fill: var(--mark-ink); text-anchor: middle; }}
.plan .idle {{ opacity: .55; }}
"""

PAGE: Final = f"""\
* {{ box-sizing: border-box; }}
body {{ margin: 0; background: var(--page); color: var(--ink); font: 15px/1.5 {SANS}; }}
main {{ max-width: 1500px; margin: 0 auto; padding: 28px clamp(16px, 3vw, 40px) 56px; }}
h1 {{ font-size: 22px; line-height: 1.2; margin: 0 0 2px; letter-spacing: -.01em; }}
h2 {{ font-size: 13px; margin: 0 0 10px; color: var(--soft); font-weight: 600; }}
.where {{ color: var(--soft); margin: 0 0 18px; overflow-wrap: anywhere; }}
.facts {{ display: flex; flex-wrap: wrap; gap: 10px; margin: 0 0 22px; padding: 0; list-style: none; }}
.facts li {{ background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: 9px 16px 8px; }}
.facts b {{ display: block; font-size: 19px; line-height: 1.25; font-variant-numeric: tabular-nums; }}
.facts span {{ color: var(--soft); font-size: 12.5px; }}
.facts .marked {{ background: var(--mark); border-color: transparent; }}
.facts .marked b, .facts .marked span {{ color: var(--mark-ink); }}
.beside {{ display: grid; gap: 22px; grid-template-columns: minmax(0, 1fr); }}
@media (min-width: 1080px) {{ .beside:not(.wide) {{ grid-template-columns: minmax(0, 1fr) minmax(300px, 430px); }} }}
.wide .texts {{ display: grid; gap: 22px; grid-template-columns: repeat(auto-fit, minmax(min(100%, 440px), 1fr)); }}
.wide .texts section {{ margin-top: 0; min-width: 0; }}
section {{ background: var(--card); border: 1px solid var(--line); border-radius: 12px; padding: 16px 18px 18px; }}
section + section, .beside + section {{ margin-top: 22px; }}
.beside > div > section + section {{ margin-top: 22px; }}
.drawing {{ background: none; border: 0; padding: 0; overflow-x: auto; }}
.drawing svg {{ display: block; margin: 0 auto; max-width: 100%; height: auto; }}
pre {{ margin: 0; padding: 12px 14px; background: var(--code); border: 1px solid var(--line); border-radius: 8px;
  font: 12.5px/1.55 {MONO}; white-space: pre-wrap; overflow-wrap: anywhere; }}
pre.tree {{ white-space: pre; overflow-x: auto; font-size: 11.5px; }}
.keyword {{ color: var(--keyword); font-weight: 600; }}
.string {{ color: var(--string); }} .number {{ color: var(--number); }}
.comment {{ color: var(--comment); font-style: italic; }}
.scroll {{ overflow-x: auto; margin: 0 -18px -18px; padding: 0 18px 14px; }}
table {{ border-collapse: collapse; width: 100%; font-size: 13px; font-variant-numeric: tabular-nums; }}
th {{ text-align: right; font-weight: 600; color: var(--soft); padding: 4px 10px 6px; white-space: nowrap; }}
td {{ text-align: right; padding: 5px 10px; border-top: 1px solid var(--line); white-space: nowrap;
  vertical-align: top; }}
th:first-child, td:first-child {{ text-align: left; padding-left: 0; }}
td:first-child {{ min-width: 260px; white-space: normal; }}
td .detail {{ color: var(--soft); font: 12px/1.5 {MONO}; overflow-wrap: anywhere; }}
td .pill {{ background: var(--mark); color: var(--mark-ink); border-radius: 99px; padding: 1px 8px; font-weight: 600; }}
td .meter {{ display: inline-block; width: 72px; height: 7px; border-radius: 4px; background: var(--track);
  margin-left: 8px; vertical-align: 1px; overflow: hidden; }}
td .meter i {{ display: block; height: 100%; border-radius: 4px; background: var(--accent); }}
td .meter i.warm {{ background: var(--warm); }} td .meter i.hot {{ background: var(--hot); }}
.legend {{ color: var(--soft); font-size: 13px; margin: 18px 2px 0; max-width: 75ch; }}
@media print {{ body {{ background: none; }} section, .facts li {{ break-inside: avoid; }} }}
"""


def heat(share: float) -> str:
    """The class of a bar: from a fifth of the time warm, from two fifths hot."""
    return " hot" if share >= 0.4 else " warm" if share >= 0.2 else ""
