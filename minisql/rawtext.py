"""Text with bytes that are not UTF-8: how it is decoded, and whether any has been met.

Such bytes become lone surrogates (PEP 383), so that no byte of a damaged text is lost. A program that asked for `str`
must not get them: the standard library raises an error. To look through every text for surrogates would cost each row;
so all decoding goes through an error handler that notes that it was needed, and only then is looked.
Source: invalidutf.
"""

from __future__ import annotations

import codecs
from typing import Final

RAW: Final = "minisql-raw"
"""The error handler's name, for `bytes.decode`. Encode with `surrogateescape`."""

_escape = codecs.lookup_error("surrogateescape")


class Seen:
    """`Seen.any`: bytes that are not UTF-8 have been decoded in this process."""

    any: bool = False


def _note(error: UnicodeError) -> tuple[str | bytes, int]:
    Seen.any = True
    return _escape(error)


codecs.register_error(RAW, _note)


def raw_text(raw: bytes) -> str:
    """A `text_factory` that takes every text as it is, with lone surrogates for the bytes that are not UTF-8."""
    return raw.decode("utf-8", "surrogateescape")
