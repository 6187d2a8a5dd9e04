"""The modifiers of the date and time functions: each changes a moment, or says that there is none.

Source: lang_datefunc "Modifiers".
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache, partial
from typing import Final

from minisql.decimal_text import decimal_to_real
from minisql.executor.functions.moment import LAST_MS, MS_A_DAY, UNIX_EPOCH_MS, Moment, NotATime
from minisql.frozen import slotted
from minisql.pattern import LazyPattern
from minisql.value.number import whole_text_to_number

_MIN_UNIX_SECONDS: Final = -210866760000
_MAX_UNIX_SECONDS: Final = 253402300799

_AMOUNT: Final = LazyPattern(
    r"([-+]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][-+]?[0-9]+)?)[ \t\n\v\f\r]+(second|minute|hour|day|month|year)s?",
    re.IGNORECASE,
)
_SPAN: Final = LazyPattern(r"([-+])([0-9]{4,5})-([0-9]{2})-([0-9]{2})(?:[ \t\n\v\f\r](.*))?", re.DOTALL)
_CLOCK_SPAN: Final = LazyPattern(r"([-+]?)([0-9]{2}:[0-9]{2}.*)", re.DOTALL)

_STARTS: Final = frozenset({"day", "month", "year"})
_LAST_MONTH: Final = 11  # of a shift by years, months and days
_LAST_DAY: Final = 30

_UNITS: Final[dict[str, tuple[float, float]]] = {  # (limit of the amount either way, seconds)
    "second": (4.6427e14, 1.0),
    "minute": (7.7379e12, 60.0),
    "hour": (1.2897e11, 3600.0),
    "day": (5373485.0, 86400.0),
    "month": (176546.0, 2592000.0),
    "year": (14713.0, 31536000.0),
}


@slotted
class Modifier:
    """What a modifier does to a moment; it may raise NotATime. `must_be_first`: only right behind the time value.
    `asks_clock`: the answer depends on this machine's time zone."""

    apply: Callable[[Moment], None]
    must_be_first: bool = False
    asks_clock: bool = False


@lru_cache(maxsize=256)
def read_modifier(modifier: str) -> Modifier:
    """What the text means. A modifier is read once, not for each row: 2 to 4 µs.

    Raises:
        NotATime: it means nothing.
    """
    folded = modifier.lower()
    named = _NAMED.get(folded)
    if named is not None:
        return named
    if folded.startswith("start of ") and folded[9:] in _STARTS:
        return Modifier(partial(_start_of, unit=folded[9:]))
    if folded.startswith("weekday "):
        return _weekday_modifier(folded[8:])
    if modifier[:1] in tuple("+-0123456789"):
        return Modifier(_shift(modifier))
    raise NotATime


def _auto(moment: Moment) -> None:
    if moment.number is None or moment.ms is not None:
        moment.number = None
    elif _MIN_UNIX_SECONDS <= moment.number <= _MAX_UNIX_SECONDS:
        moment.move_to(int(moment.number * 1000.0 + UNIX_EPOCH_MS + 0.5))


def _ceiling(moment: Moment) -> None:
    moment.to_ms()
    moment.forget_calendar()
    moment.floor_days = 0


def _floor(moment: Moment) -> None:
    ms = moment.to_ms()
    if moment.ms is not None:
        moment.ms = ms - moment.floor_days * MS_A_DAY
    moment.forget_calendar()


def _julianday(moment: Moment) -> None:
    if moment.ms is None or moment.number is None:
        raise NotATime
    moment.number = None


def _unixepoch(moment: Moment) -> None:
    if moment.number is None:
        raise NotATime
    ms = moment.number * 1000.0 + UNIX_EPOCH_MS
    if not 0 <= ms < LAST_MS + 1:
        raise NotATime
    moment.move_to(int(ms + 0.5))


def _localtime(moment: Moment) -> None:
    if not moment.is_local:
        moment.to_local()
    moment.is_utc, moment.is_local = False, True


def _utc(moment: Moment) -> None:
    if not moment.is_utc:
        local_ms = guess = moment.to_ms()
        error = 0
        for _ in range(4):  # the offset at the guess may not be the one at the answer, and some hours do not exist
            guess -= error
            there = Moment.now(guess)
            there.to_local()
            error = there.to_ms() - local_ms
            if not error:
                break
        moment.move_to(guess)
        moment.has_failed, moment.floor_days = False, 0
        moment.subsec = False  # SQLite forgets it here: datetime(x, 'subsec', 'utc') shows no fraction
    moment.is_utc, moment.is_local = True, False


def _subsec(moment: Moment) -> None:
    moment.subsec = True


_NAMED: Final = {
    "auto": Modifier(_auto, must_be_first=True),
    "ceiling": Modifier(_ceiling),
    "floor": Modifier(_floor),
    "julianday": Modifier(_julianday, must_be_first=True),
    "unixepoch": Modifier(_unixepoch, must_be_first=True),
    "localtime": Modifier(_localtime, asks_clock=True),
    "utc": Modifier(_utc, asks_clock=True),
    "subsec": Modifier(_subsec),
    "subsecond": Modifier(_subsec),
}


def _start_of(moment: Moment, unit: str) -> None:
    if moment.ms is None and moment.date is None and moment.clock is None:
        raise NotATime
    year, month, day = moment.to_date()
    is_known = moment.date is not None
    moment.forget_calendar()
    moment.clock = (0, 0, 0.0)
    if is_known:
        moment.date = (year, month if unit != "year" else 1, day if unit == "day" else 1)
    moment.ms = moment.number = None


def _weekday_modifier(digits: str) -> Modifier:
    wanted = whole_text_to_number(digits)
    if wanted is None or not -7 < wanted < 7 or wanted != int(wanted):
        raise NotATime
    return Modifier(partial(_weekday, wanted=abs(int(wanted)), backward=digits.lstrip().startswith("-")))


def _weekday(moment: Moment, wanted: int, backward: bool) -> None:
    """Forward to the next day with this number (Sunday is 0), or stay; with a minus sign, as in `-0`, backward."""
    moment.to_date()
    moment.to_clock()
    moment.zone = 0
    moment.ms = None
    ms = moment.to_ms()
    today = (ms + MS_A_DAY * 3 // 2) // MS_A_DAY % 7
    n_days = -((today - wanted) % 7) if backward else (wanted - today) % 7
    if moment.ms is not None:
        moment.move_to(ms + n_days * MS_A_DAY)


def _shift(modifier: str) -> Callable[[Moment], None]:
    """`NNN units`, `±HH:MM:SS.SSS`, `±YYYY-MM-DD HH:MM:SS.SSS`."""
    if amount := _AMOUNT.fullmatch(modifier):
        unit, number = amount[2].lower(), decimal_to_real(amount[1])
        limit = _UNITS[unit][0]
        if not -limit < number < limit:
            raise NotATime
        return partial(_shift_by_units, amount=number, unit=unit)
    if span := _SPAN.fullmatch(modifier):
        sign = -1 if span[1] == "-" else 1
        years, months, days = int(span[2]), int(span[3]), int(span[4])
        if months > _LAST_MONTH or days > _LAST_DAY:
            raise NotATime
        ms = None if span[5] is None else sign * _clock_ms(span[5])
        return partial(_shift_by_calendar, n_months=sign * (years * 12 + months), n_days=sign * days, ms=ms)
    if clock := _CLOCK_SPAN.fullmatch(modifier):
        ms = _clock_ms(clock[2])
        return partial(_shift_by_clock, ms=-ms if clock[1] == "-" else ms)
    raise NotATime


def _shift_by_units(moment: Moment, amount: float, unit: str) -> None:
    seconds = _UNITS[unit][1]
    moment.to_ms()
    moment.floor_days = 0
    rounder = -0.5 if amount < 0 else 0.5
    if unit in ("month", "year"):
        whole = int(amount)
        _add_months(moment, whole if unit == "month" else whole * 12)
        amount -= whole
    moment.add(int(amount * 1000.0 * seconds + rounder))


def _add_months(moment: Moment, n_months: int) -> None:
    year, month, day = moment.to_date()
    moment.to_clock()
    if moment.date is not None:  # else it has failed
        months = year * 12 + month - 1 + n_months
        moment.date = (months // 12, months % 12 + 1, day)
        moment.note_floor()
    moment.ms = None


def _shift_by_calendar(moment: Moment, n_months: int, n_days: int, ms: int | None) -> None:
    _add_months(moment, n_months)
    moment.add(n_days * MS_A_DAY)
    if ms is not None:
        moment.add(ms)


def _shift_by_clock(moment: Moment, ms: int) -> None:
    moment.add(ms)


def _clock_ms(text: str) -> int:
    """Milliseconds of a time of day; one zone further if the text has a zone, as SQLite has it."""
    distance = Moment()
    if not distance.read_clock(text):
        raise NotATime
    return (distance.to_ms() + MS_A_DAY // 2) % MS_A_DAY
