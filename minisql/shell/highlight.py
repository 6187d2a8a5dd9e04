"""SQL in colours: the text cut into pieces, each with the class of its token."""

from __future__ import annotations

import re
from typing import Final

from minisql.shell.keywords import KEYWORDS

_TOKEN: Final = re.compile(
    r"""(?P<comment>--[^\n]*|/\*.*?(?:\*/|\Z))
      | (?P<string>[xX]?'(?:[^']|'')*(?:'|\Z))
      | (?P<name>"(?:[^"]|"")*(?:"|\Z)|`(?:[^`]|``)*(?:`|\Z)|\[[^\]]*(?:\]|\Z))
      | (?P<number>0[xX][0-9a-fA-F_]+|(?:\d[\d_]*(?:\.[\d_]*)?|\.\d[\d_]*)(?:[eE][+-]?\d+)?)
      | (?P<parameter>\?\d*|[:@$]\w+)
      | (?P<word>[^\W\d][\w$]*)
      | (?P<other>.)""",
    re.VERBOSE | re.DOTALL,
)
_CALL: Final = re.compile(r"\s*\(")

STYLES: Final = {
    "command": "bold ansimagenta", "comment": "italic ansibrightblack", "function": "ansicyan",
    "keyword": "bold ansiblue", "name": "", "number": "ansiyellow", "other": "", "parameter": "ansimagenta",
    "string": "ansigreen", "word": "",
}  # fmt: skip
"""Token class: how it looks, in prompt_toolkit's words."""


def pieces(text: str) -> list[tuple[str, str]]:
    """(class of STYLES, text) of every piece; together they are the text."""
    if text.startswith("."):
        head = re.match(r"\.\S*", text)
        assert head is not None, "it begins with a dot"
        return [("command", head[0]), ("other", text[head.end() :])]
    found: list[tuple[str, str]] = []
    for match in _TOKEN.finditer(text):
        kind = match.lastgroup
        assert kind is not None, "every character is a token"
        if kind == "word":
            if match[0].upper() in KEYWORDS:
                kind = "keyword"
            elif _CALL.match(text, match.end()):
                kind = "function"
        found.append((kind, match[0]))
    return found


def lines_of_pieces(text: str) -> list[list[tuple[str, str]]]:
    """The pieces by lines, without the line ends."""
    lines: list[list[tuple[str, str]]] = [[]]
    for kind, piece in pieces(text):
        first, *following = piece.split("\n")
        lines[-1].append((kind, first))
        lines += [[(kind, line)] for line in following]
    return lines
