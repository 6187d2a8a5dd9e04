"""SQL functions as patterns to fill in.

A placeholder is a percent sign and a letter: %x any expression, %k a column, %v a column but no blob, %n a small
number, %j a JSON value that is surely well-formed, %p a path, %d a moment, %m a modifier, %f a printf format, %s a
strftime format, %l a small text.
Nothing here can raise an error in one row and not in another by the order of evaluation: no abs(), no unbounded sum().
"""

from __future__ import annotations

from functools import cache

from oracle_tests.fuzz.features import Feature

PLAIN = ("upper(%x)", "lower(%x)", "length(%x)", "typeof(%x)", "coalesce(%x, %x)", "nullif(%x, %x)")
CORE = (
    "ifnull(%x, %x)", "substr(%x, %n, %n)", "substr(%x, %n)", "substring(%x, 2, 2)", "trim(%x)", "trim(%x, %l)",
    "ltrim(%x)", "rtrim(%x, %l)", "replace(%x, %l, %l)", "instr(%x, %l)", "instr(%x, %x)", "hex(%x)", "quote(%x)",
    "round(%x)", "round(%x, %n)", "iif(%x, %x, %x)", "if(%x, %x)", "unicode(%x)", "char(%n + 64)", "octet_length(%x)",
    "sign(%x)", "concat(%x, %x)", "concat_ws(%l, %x, %x)", "unhex(%x)", "unhex(%x, %l)", "likely(%x)", "unlikely(%x)",
    "likelihood(%x, 0.5)", "min(%x, %x)", "max(%x, %x, %x)", "glob(%l, %x)", "like(%l, %x)", "like(%l, %x, 'a')",
    "subtype(%x)", "unistr(%l)", "zeroblob(%n)", "coalesce(%x, %x, %x)", "concat(%x)",
)  # fmt: skip
MATHEMATICS = (
    "ceil(%x)", "floor(%x)", "trunc(%x)", "mod(%x, %x)", "sqrt(%x)", "ln(%x)", "log(%x)", "log(%n, %x)", "log2(%x)",
    "exp(%n)", "power(%x, %n)", "sin(%n)", "atan2(%x, %x)", "degrees(%n)", "radians(%x)", "pi()", "acos(%x)",
    "ceiling(%x)",
)  # fmt: skip
JSON = (
    "json(%j)", "json_extract(%j, %p)", "json_extract(%j, %p, %p)", "(%j -> %p)", "(%j ->> %p)", "json_type(%j)",
    "json_type(%j, %p)", "json_valid(%x)", "json_valid(%x, %n + 1)", "json_array(%v, %v)", "json_object(%l, %v)",
    "json_array_length(%j)", "json_array_length(%j, %p)", "json_quote(%v)", "json_set(%j, %p, %v)",
    "json_insert(%j, %p, %v)", "json_replace(%j, %p, json(%j))", "json_remove(%j, %p)", "json_patch(%j, %j)",
    "json_pretty(%j)", "jsonb(%j)", "json(jsonb_set(%j, %p, %v))", "jsonb_extract(%j, %p)", "json_error_position(%x)",
    "json_array(json(%j), %j)", "(%j -> %n)", "(%j ->> %l)", "json_set(%j, %p, jsonb(%j))",
    "json(jsonb_remove(%j, %p))",
    "hex(jsonb(%j))", "json_array_insert(%j, '$[0]', %v)",
)  # fmt: skip
DATES = (
    "date(%d)", "date(%d, %m)", "time(%d, %m)", "datetime(%d)", "datetime(%d, %m, %m)", "julianday(%d)",
    "unixepoch(%d)", "unixepoch(%d, %m)", "strftime(%s, %d)", "strftime(%s, %d, %m)", "timediff(%d, %d)", "date(%x)",
    "datetime(%k, 'unixepoch')", "datetime(%d, 'subsec')", "julianday(%k)", "datetime(%k, 'auto')",
)  # fmt: skip
PRINTF = ("printf(%f, %x, %x)", "format(%f, %x, %x, %n)")

PATHS = (
    "'$'", "'$.a'", "'$.b'", "'$.b[1]'", "'$[0]'", "'$[#-1]'", "'$.a.b'", "'$[2]'", "'$.n'", "'$.\"a b\"'", "'$[1].a'",
    "'$.zz[3]'", "'$[#]'",
)  # fmt: skip
MODIFIERS = (
    "'+1 day'", "'-1 month'", "'+1 year'", "'start of month'", "'start of year'", "'start of day'", "'weekday 1'",
    "'+12:30'", "'-00:00:01.5'", "'+1.5 hours'", "'-90 minutes'", "'unixepoch'", "'auto'", "'julianday'", "'subsec'",
    "'+0001-01-01'", "'-0000-01-01 12:00'", "'ceiling'", "'floor'", "'utc'", "'+1 month'", "'nonsense'",
    "'+30 seconds'",
)  # fmt: skip
FORMATS = (
    "'%d|%s'", "'%5d|%-5s|'", "'%05d %x'", "'%.3f %g'", "'%e %G'", "'%10.2f|%+d'", "'%q %Q'", "'%w %c'", "'%,d %u'",
    "'%X %o'", "'%s %%'", "'%!.20g %#x'", "'%-8.3s|%8.3s'", "'%i %p'", "'%*d'", "'% d %z'", "'%.0f %.1e'", "'%c%c%c'",
    "'%llX %lld'", "'%!s %,.2f'", "'abc'", "'%'",
)  # fmt: skip
TIME_FORMATS = (
    "'%Y-%m-%d'", "'%H:%M:%f'", "'%j %w %W'", "'%s'", "'%J'", "'%G-W%V-%u'", "'%e %k %l %I %p %P'", "'%F %T %R'",
    "'%U %g'",
    "'%d%%'", "'%q'",
)  # fmt: skip
SMALL_TEXTS = ("'a'", "'b'", "''", "'1'", "'x'", "'A'", "' '", "'ab'", "'%'", "'é'", "'.'")


@cache
def patterns(features: frozenset[Feature]) -> tuple[tuple[str, ...], ...]:
    """The groups of patterns that the features allow; the plain ones twice, so that they stay frequent."""
    groups = [PLAIN, PLAIN, CORE, CORE]
    optional = {
        Feature.MATHEMATICS: MATHEMATICS, Feature.JSON: JSON, Feature.DATES: DATES, Feature.PRINTF: PRINTF,
    }  # fmt: skip
    groups += [group for feature, group in optional.items() if feature in features]
    return tuple(groups)


def guarded_json(column: str) -> str:
    """The column's value where it is well-formed JSON, null elsewhere: no row raises an error."""
    return f"iif(json_valid({column}, 6), {column}, 'null')"


def without_blobs(column: str) -> str:
    """The column's value, NULL for a blob: JSON cannot hold one."""
    return f"iif(typeof({column}) = 'blob', NULL, {column})"
