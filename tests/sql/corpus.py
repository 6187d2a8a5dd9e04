"""The statements that the tests of the parser run over, right and wrong ones: one a line in corpus.sql."""

from __future__ import annotations

import random
from pathlib import Path

from minisql.sql.lexer import ILLEGAL, KEYWORDS, TOKEN

_TEXT = Path(__file__).with_name("corpus.sql").read_text(encoding="utf-8")
LINES: list[str] = [line for line in _TEXT.split("\n") if line]

_NAMES_AND_VALUES = ["a", "t", "x", "'s'", '"q"', "1", "2.5", "x'00'", "?", "?2", ":p"]
_SIGNS = ["(", ")", ",", ".", "*", "=", "-", "+", "||", "->", "<", ";", "~"]
_TOKENS = [*sorted(KEYWORDS), *_NAMES_AND_VALUES, *_SIGNS, "1_0"]


def tokens(sql: str) -> list[str]:
    """The tokens of a text, up to its end or what is none."""
    return [match[match.lastindex or 0] for match in TOKEN.finditer(sql) if (match.lastindex or 0) < ILLEGAL]


def mutants(seed: int, count: int) -> list[str]:
    """Statements of the corpus with one to three tokens taken out, put in or changed."""
    chooser = random.Random(seed)
    originals = [tokens(line) for line in LINES]
    found = []
    while len(found) < count:
        mutant = list(chooser.choice(originals))
        for _ in range(chooser.choice((1, 1, 1, 2, 3))):
            if not mutant:
                break
            place = chooser.randrange(len(mutant))
            what = chooser.random()
            if what < 0.25:
                del mutant[place]
            elif what < 0.6:
                mutant.insert(place, chooser.choice(_TOKENS))
            else:
                mutant[place] = chooser.choice(_TOKENS)
        found.append(" ".join(mutant))
    return found
