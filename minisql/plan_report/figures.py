"""Numbers as people read them: counts with separators, times with a unit that fits, how far off an estimate was."""

from __future__ import annotations

from minisql.plan_report.records import Step


def count(number: float) -> str:
    """12,345; above a million with three digits: 1.05 M."""
    for limit, unit in ((1e12, "T"), (1e9, "G"), (1e6, "M")):
        if number >= limit:
            return f"{number / limit:.3g} {unit}" if number < 999.5 * limit else f"{number / limit:.0f} {unit}"
    return f"{number:,.0f}" if number >= 10 or number == int(number) else f"{number:.1f}"


def duration(seconds: float) -> str:
    """85 µs, 12.3 ms, 1.25 s."""
    if seconds >= 0.9995:
        return f"{seconds:.3g} s" if seconds < 999.5 else f"{seconds:.0f} s"
    if seconds >= 0.9995e-3:
        return f"{seconds * 1e3:.3g} ms"
    return f"{seconds * 1e6:.0f} µs"


def percent(part: float, whole: float) -> str:
    """Of the whole, in percent; `<1%` for what is there but little."""
    share = 100 * part / whole if whole else 0.0
    return f"{share:.0f}%" if share >= 0.95 else "<1%" if share > 0 else "0%"


def loops(number: int) -> str:
    """1 loop, 3,000 loops; what was not started says so."""
    return "never started" if number == 0 else "1 loop" if number == 1 else f"{count(number)} loops"


def rows(number: int) -> str:
    """1 row, 3,000 rows."""
    return "1 row" if number == 1 else f"{count(number)} rows"


def pages(number: int, n_read: int) -> str:
    """18 pages; 18 pages (2 read)."""
    text = "1 page" if number == 1 else f"{count(number)} pages"
    return f"{text} ({count(n_read)} read)" if n_read else text


def off_by(step: Step) -> str:
    """How a misestimate is marked: `×12` for twelve times as many rows as estimated, `÷350`; '' where it was right."""
    factor = step.factor
    if factor is None or not step.is_misestimate:
        return ""
    return f"×{count(round(factor))}" if factor >= 1 else f"÷{count(round(1 / factor))}"
