"""date(), time(), datetime(), julianday(), unixepoch(), strftime(), timediff() and CURRENT_TIMESTAMP.

NULL wherever the arguments name no moment. Source: lang_datefunc.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Final

from minisql.executor.functions.iso import plain_layout, plain_seconds, plain_time
from minisql.executor.functions.moment import MS_A_DAY, UNIX_EPOCH_MS, Moment, NotATime, checked, day_number
from minisql.executor.functions.shift import read_modifier
from minisql.value.function import FunctionContext, ScalarFunction
from minisql.value.render import text_of
from minisql.value.types import Value

_YEAR_ZERO_MS: Final = 148_699_540_800_000  # 0000-01-01 00:00:00: a span is shown as a date counted from here


def _moment(context: FunctionContext, args: Sequence[Value]) -> Moment:
    """The moment that a time value and its modifiers name; without a time value, now. Raises NotATime."""
    if not args:
        return Moment.now(context.now())
    first = args[0]
    if type(first) is int or type(first) is float:
        moment = Moment.of_number(float(first))
    else:
        moment = Moment.of_text(_c_text(first), context.now)
    for place, text in enumerate(args[1:], start=1):
        modifier = read_modifier(_c_text(text))
        if modifier.asks_clock:
            context.now()  # which raises where no time zone may be asked for
        if modifier.must_be_first and place > 1:
            raise NotATime
        modifier.apply(moment)
    checked(moment.to_ms())
    if moment.has_failed:
        raise NotATime
    if len(args) == 1 and moment.date is not None and moment.date[2] > 28:
        moment.date = None  # 30 February is 1 or 2 March
    return moment


def _c_text(value: Value) -> str:
    text = text_of(value)
    if text is None:
        raise NotATime
    return text.partition("\0")[0]


def _null_if_none(function: Callable[..., Value]) -> Callable[..., Value]:
    """The function, with NULL where there is no moment."""

    def call(context: FunctionContext, *args: Value) -> Value:
        try:
            return function(context, *args)
        except (NotATime, OverflowError):  # int() of an infinite number of days
            return None

    return call


def _date_text(moment: Moment) -> str:
    year, month, day = moment.to_date()
    return f"{'-' if year < 0 else ''}{abs(year):04d}-{month:02d}-{day:02d}"


def _time_text(moment: Moment) -> str:
    hour, minute, second = moment.to_clock()
    if moment.subsec:
        ms = int(1000.0 * second + 0.5)
        return f"{hour:02d}:{minute:02d}:{ms // 1000:02d}.{ms % 1000:03d}"
    return f"{hour:02d}:{minute:02d}:{int(second):02d}"


def date(context: FunctionContext, *args: Value) -> Value:
    """YYYY-MM-DD."""
    if (plain := plain_time(args)) is not None:
        return plain[:10]
    return _date_text(_moment(context, args))


def time(context: FunctionContext, *args: Value) -> Value:
    """HH:MM:SS, with milliseconds after 'subsec'."""
    if (plain := plain_time(args)) is not None:
        return plain[11:]
    return _time_text(_moment(context, args))


def datetime(context: FunctionContext, *args: Value) -> Value:
    """YYYY-MM-DD HH:MM:SS, with milliseconds after 'subsec'."""
    if (plain := plain_time(args)) is not None:
        return plain
    moment = _moment(context, args)
    return f"{_date_text(moment)} {_time_text(moment)}"


def julianday(context: FunctionContext, *args: Value) -> Value:
    """Days, with a fraction, since noon of 24 November 4714 B.C."""
    if (seconds := plain_seconds(args)) is not None:
        return (seconds * 1000 + UNIX_EPOCH_MS) / 86400000.0
    return _moment(context, args).to_ms() / 86400000.0


def unixepoch(context: FunctionContext, *args: Value) -> Value:
    """Seconds since 1970: INTEGER, but REAL after 'subsec'."""
    if (seconds := plain_seconds(args)) is not None:
        return seconds
    moment = _moment(context, args)
    if moment.subsec:
        return (moment.to_ms() - UNIX_EPOCH_MS) / 1000.0
    return moment.to_ms() // 1000 - UNIX_EPOCH_MS // 1000


def _day_of_year(moment: Moment) -> int:
    """From 0."""
    year, month, day = moment.to_date()
    return day_number(year, month, day) - day_number(year, 1, 1)


def _after_monday(moment: Moment) -> int:
    return (moment.to_ms() + MS_A_DAY // 2) // MS_A_DAY % 7


def _after_sunday(moment: Moment) -> int:
    return (moment.to_ms() + MS_A_DAY * 3 // 2) // MS_A_DAY % 7


def _iso_thursday(moment: Moment) -> Moment:
    """The Thursday of the moment's week: its year is the week's."""
    return Moment.now(moment.to_ms() + (3 - _after_monday(moment)) * MS_A_DAY)


def _hour12(moment: Moment) -> int:
    return moment.to_clock()[0] % 12 or 12


def _half(moment: Moment) -> str:
    return "PM" if moment.to_clock()[0] >= 12 else "AM"


def _seconds(context: FunctionContext, moment: Moment) -> str:
    if moment.subsec:
        return _printed(context, "%.3f", (moment.to_ms() - UNIX_EPOCH_MS) / 1000.0)
    return str(moment.to_ms() // 1000 - UNIX_EPOCH_MS // 1000)


def _printed(context: FunctionContext, template: str, *values: Value) -> str:
    from minisql.executor.functions.printf import printf  # 2 ms, which date() can do without

    text = printf(context, template, *values)
    assert text is not None
    return text


def _second_text(context: FunctionContext, second: float) -> str:
    """The second of a minute as `%06.3f`; whole milliseconds, which most are, without printf(): 0.5 us for 13."""
    n_ms = round(second * 1000)
    if n_ms / 1000 == second:
        return f"{n_ms // 1000:02d}.{n_ms % 1000:03d}"
    return _printed(context, "%06.3f", second)


_SUBSTITUTIONS: Final[dict[str, Callable[[FunctionContext, Moment], str]]] = {
    "d": lambda c, m: f"{m.to_date()[2]:02d}",
    "e": lambda c, m: f"{m.to_date()[2]:2d}",
    "f": lambda c, m: _second_text(c, min(m.to_clock()[2], 59.999)),
    "F": lambda c, m: _year(m) + f"-{m.to_date()[1]:02d}-{m.to_date()[2]:02d}",
    "G": lambda c, m: _year(_iso_thursday(m)),
    "g": lambda c, m: f"{int(math.fmod(_iso_thursday(m).to_date()[0], 100)):02d}",
    "H": lambda c, m: f"{m.to_clock()[0]:02d}",
    "I": lambda c, m: f"{_hour12(m):02d}",
    "j": lambda c, m: f"{_day_of_year(m) + 1:03d}",
    "J": lambda c, m: _printed(c, "%.16g", m.to_ms() / 86400000.0),
    "k": lambda c, m: f"{m.to_clock()[0]:2d}",
    "l": lambda c, m: f"{_hour12(m):2d}",
    "m": lambda c, m: f"{m.to_date()[1]:02d}",
    "M": lambda c, m: f"{m.to_clock()[1]:02d}",
    "p": lambda c, m: _half(m),
    "P": lambda c, m: _half(m).lower(),
    "R": lambda c, m: f"{m.to_clock()[0]:02d}:{m.to_clock()[1]:02d}",
    "s": _seconds,
    "S": lambda c, m: f"{int(m.to_clock()[2]):02d}",
    "T": lambda c, m: f"{m.to_clock()[0]:02d}:{m.to_clock()[1]:02d}:{int(m.to_clock()[2]):02d}",
    "u": lambda c, m: str(_after_sunday(m) or 7),
    "U": lambda c, m: f"{(_day_of_year(m) - _after_sunday(m) + 7) // 7:02d}",
    "V": lambda c, m: f"{_day_of_year(_iso_thursday(m)) // 7 + 1:02d}",
    "w": lambda c, m: str(_after_sunday(m)),
    "W": lambda c, m: f"{(_day_of_year(m) - _after_monday(m) + 7) // 7:02d}",
    "Y": lambda c, m: _year(m),
    "%": lambda c, m: "%",
}


def _year(moment: Moment) -> str:
    return f"{moment.to_date()[0]:04d}"


def strftime(context: FunctionContext, *args: Value) -> Value:
    """The format with its substitutions made; NULL if one is unknown."""
    if not args:
        return None
    template = _c_text(args[0])
    if (layout := plain_layout(template)) is not None and (plain := plain_time(args[1:])) is not None:
        return layout(plain)
    moment = _moment(context, args[1:])
    pieces = _pieces(template)
    if pieces is None:
        return None
    return "".join([piece if isinstance(piece, str) else piece(context, moment) for piece in pieces])


@lru_cache(maxsize=64)
def _pieces(template: str) -> Sequence[str | Callable[[FunctionContext, Moment], str]] | None:
    """The format's texts and substitutions; None if one is unknown."""
    first, *rest = template.split("%")
    out: list[str | Callable[[FunctionContext, Moment], str]] = [first]
    at = 0
    while at < len(rest):
        piece = rest[at]
        if piece:
            substitute = _SUBSTITUTIONS.get(piece[0])
            if substitute is None:
                return None
            out += substitute, piece[1:]
            at += 1
        elif at + 1 < len(rest):  # two percent signs
            out += "%", rest[at + 1]
            at += 2
        else:
            return None
    return out


def timediff(context: FunctionContext, later: Value, earlier: Value) -> Value:
    """What must be added to the second time value to reach the first: `+YYYY-MM-DD HH:MM:SS.SSS`."""
    a, b = _moment(context, (later,)), _moment(context, (earlier,))
    goal, start = a.to_ms(), b.to_ms()
    direction = 1 if goal >= start else -1
    (goal_year, goal_month, _), (year, month, day), clock = a.to_date(), b.to_date(), b.to_clock()
    months = direction * ((goal_year - year) * 12 + goal_month - month)
    at = _months_later(year, month, day, clock, direction * months)
    while direction * (goal - at) < 0:
        months -= 1
        at = _months_later(year, month, day, clock, direction * months)
    rest = Moment.now(direction * (goal - at) + _YEAR_ZERO_MS)
    hour, minute, second = rest.to_clock()
    days = (direction * (goal - at)) // MS_A_DAY
    years, months = divmod(months, 12)
    sign, seconds = "+" if direction > 0 else "-", _second_text(context, second)
    return f"{sign}{years:04d}-{months:02d}-{days:02d} {hour:02d}:{minute:02d}:{seconds}"


def _months_later(year: int, month: int, day: int, clock: tuple[int, int, float], n_months: int) -> int:
    total = year * 12 + month - 1 + n_months
    moment = Moment()
    moment.date, moment.clock = (total // 12, total % 12 + 1, day), clock
    return moment.to_ms()


def _function(name: str, n_args: int, function: Callable[..., Value]) -> ScalarFunction:
    return ScalarFunction(name, n_args, _null_if_none(function), needs_context=True, tells_time=True)


FUNCTIONS: Final[tuple[ScalarFunction, ...]] = (
    _function("date", -1, date),
    _function("time", -1, time),
    _function("datetime", -1, datetime),
    _function("julianday", -1, julianday),
    _function("unixepoch", -1, unixepoch),
    _function("strftime", -1, strftime),
    _function("timediff", 2, timediff),
    ScalarFunction("current_date", 0, date, deterministic=False, needs_context=True),
    ScalarFunction("current_time", 0, time, deterministic=False, needs_context=True),
    ScalarFunction("current_timestamp", 0, datetime, deterministic=False, needs_context=True),
)
