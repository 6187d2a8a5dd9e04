"""The parser's tables: made by Lark from grammar.lark, kept in tables.json, loaded without Lark.

    python -m minisql.sql.tables          writes tables.json anew (after a change of grammar.lark)

Lark reads the grammar and computes the LALR(1) item sets with their lookaheads. What to do where two actions are
possible is decided here, by operator precedence, as SQLite's parser generator Lemon does it; so `expr` can be one rule.
Three more things are Lemon's: a keyword may fall back to ID, a state has a default reduction, and the fallback is
tried before the default. They decide how a text such as `a GENERATED ALWAYS AS (1)` is read.

tables.json is one object:
    terminals       names; a terminal's number is its index. Words and signs stand for themselves
    productions     [nonterminal, length, builder | null, children]: `children` are the indexes of the right-hand
                    side that the builder gets, -1 for an absent optional part; null builder: the one child itself
    actions         for each state a text of terminal, action pairs, all numbers with blanks between them. An action
                    from 0 is a state to shift to, below 0 the production ~action to reduce by
    defaults        for each state the action when no pair fits (null: a syntax error)
    gotos           for each state a text of nonterminal, next state pairs
    start           start symbol -> [first state, the state that accepts]
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from os.path import dirname, join
from typing import TYPE_CHECKING, Any, Final

from minisql.frozen import frozen

if TYPE_CHECKING:
    from lark.grammar import Rule, Symbol
    from lark.parsers.grammar_analysis import LR0ItemSet
    from lark.parsers.lalr_analysis import LALR_Analyzer

GRAMMAR_PATH: Final = join(dirname(__file__), "grammar.lark")
TABLES_PATH: Final = join(dirname(__file__), "tables.json")
START_SYMBOLS: Final = ("start_statement", "start_expression")

# From the loosest to the tightest. A production has the precedence of its first terminal that has one.
# Source: lang_expr "Operators, and Parse-Affecting Attributes"; the order between them was checked against SQLite.
PRECEDENCE: Final[tuple[tuple[str, str], ...]] = (
    ("left", "OR"),
    ("left", "AND"),
    ("right", "NOT"),
    ("left", "IS MATCH LIKE_KW BETWEEN IN ISNULL NOTNULL <> ="),
    ("left", "> <= < >="),
    ("right", "ESCAPE"),
    ("left", "& | << >>"),
    ("left", "+ -"),
    ("left", "* / %"),
    ("left", "|| -> ->>"),
    ("left", "COLLATE"),
    ("right", "~"),
)

# Productions that begin with an operator's sign or have a nonterminal for an operator: as if they had this terminal.
PRECEDENCE_OF_BUILDER: Final = {
    "unary_minus": "~",
    "unary_plus": "~",
    "like": "LIKE_KW",
    "like_escape": "LIKE_KW",
    "between": "BETWEEN",
    "in_list": "IN",
    "in_select": "IN",
    "in_table": "IN",
    "in_table_function": "IN",
}


@frozen
class Tables:
    """tables.json as it is: what a state's texts say is for who asks for the state (`pairs_of`)."""

    terminals: list[str]
    productions: list[tuple[int, int, str | None, list[int]]]
    actions: list[str]
    defaults: list[int | None]
    gotos: list[str]
    start: dict[str, tuple[int, int]]


def load() -> Tables:
    """Read tables.json. Measured: 0.7 ms; with all numbers taken out of the texts 3.4 ms."""
    with open(TABLES_PATH, encoding="ascii") as file:
        return Tables(**json.load(file))


def pairs_of(text: str) -> Iterator[tuple[int, int]]:
    """The pairs of a state's text."""
    every = map(int, text.split())
    return zip(every, every)


# --- generation: from here on Lark is needed ---------------------------------------------------------------------


class Generator:
    """Makes the content of tables.json from the text of a grammar."""

    def __init__(self, grammar: str) -> None:
        self.analyzer, rules, self.names = _analyze(grammar)
        self.rules = rules
        self.rule_numbers = {rule: number for number, rule in enumerate(self.rules)}
        self.ranks = {
            terminal: (rank, side) for rank, (side, words) in enumerate(PRECEDENCE) for terminal in words.split()
        }
        self.conflicts: list[str] = []

    def content(self) -> dict[str, Any]:
        """The object that tables.json holds. Raises ValueError if the grammar has a conflict that nothing decides."""
        states = self._number_states()
        numbers = {itemset: number for number, itemset in enumerate(states)}
        actions = [self._actions(itemset, numbers) for itemset in states]
        if self.conflicts:
            raise ValueError("\n".join(self.conflicts))
        defaults = [_take_default(row) for row in actions]
        _hide_generated(actions)
        nonterminals = sorted({rule.origin.name for rule in self.rules})
        productions = [self._production(rule, nonterminals) for rule in self.rules]
        gotos = [
            {nonterminals.index(sym.name): numbers[to] for sym, to in _in_order(itemset.transitions) if not sym.is_term}
            for itemset in states
        ]
        start = self._start_states(numbers)
        _skip_unit_productions(actions, defaults, gotos, productions)
        used = _renumber_reachable(actions, gotos, start)
        return self._packed([actions[s] for s in used], [defaults[s] for s in used], [gotos[s] for s in used],
                            productions, start)  # fmt: skip

    def _packed(
        self,
        actions: list[dict[str, int]],
        defaults: list[int | None],
        gotos: list[dict[int, int]],
        productions: list[list[Any]],
        start: dict[str, list[int]],
    ) -> dict[str, Any]:
        terminals = sorted({terminal for row in actions for terminal in row})
        return {
            "terminals": terminals,
            "productions": productions,
            "actions": [_text((terminals.index(name), to) for name, to in sorted(row.items())) for row in actions],
            "defaults": defaults,
            "gotos": [_text(sorted(row.items())) for row in gotos],
            "start": start,
        }

    def _number_states(self) -> list[LR0ItemSet]:
        """The item sets, breadth first from the start symbols: Lark keeps them in a set, whose order may change."""
        found: dict[LR0ItemSet, None] = dict.fromkeys(self.analyzer.lr0_start_states[s] for s in START_SYMBOLS)
        queue = list(found)
        for itemset in queue:
            for _, to in _in_order(itemset.transitions):
                if to not in found:
                    found[to] = None
                    queue.append(to)
        return queue

    def _actions(self, itemset: LR0ItemSet, numbers: dict[LR0ItemSet, int]) -> dict[str, int]:
        row = {self._name(sym): numbers[to] for sym, to in _in_order(itemset.transitions) if sym.is_term}
        for symbol in sorted(itemset.lookaheads, key=lambda symbol: symbol.name):
            terminal = self._name(symbol)
            for rule in sorted(itemset.lookaheads[symbol], key=self.rule_numbers.__getitem__):
                self._add_reduction(row, terminal, rule)
        return row

    def _add_reduction(self, row: dict[str, int], terminal: str, rule: Rule) -> None:
        """Let `rule` be reduced before `terminal`, unless what is there already goes before it."""
        action = ~self.rule_numbers[rule]
        present = row.get(terminal)
        if present is None:
            row[terminal] = action
            return
        if present < 0:
            other = self.rules[~present]
            mine, its = self._rank(rule), self._rank(other)
            if mine is None or its is None or mine == its:
                self.conflicts.append(f"before {terminal}: {rule} or {other}")
            elif mine > its:
                row[terminal] = action
            return
        rank, rank_of_terminal = self._rank(rule), self.ranks.get(terminal)
        if rank is None or rank_of_terminal is None:
            if not (terminal == "ON" and "join_clause" in (rule.origin.name, rule.expansion[0].name)):
                self.conflicts.append(f"before {terminal}: shift, or reduce {rule}")
        elif rank > rank_of_terminal[0] or (rank == rank_of_terminal[0] and rank_of_terminal[1] == "left"):
            row[terminal] = action

    def _rank(self, rule: Rule) -> int | None:
        chosen = PRECEDENCE_OF_BUILDER.get(rule.alias or "")
        names = [chosen] if chosen else [self._name(s) for s in rule.expansion if s.is_term]
        return next((self.ranks[name][0] for name in names if name in self.ranks), None)

    def _name(self, symbol: Symbol) -> str:
        return self.names.get(symbol.name, symbol.name)

    def _production(self, rule: Rule, nonterminals: list[str]) -> list[Any]:
        children = _children(rule)
        builder = rule.alias
        if builder is None:
            name = rule.origin.name
            builder = None if rule.options.expand1 and len(children) == 1 else name.partition("{")[0]
        return [nonterminals.index(rule.origin.name), len(rule.expansion), builder, children]

    def _start_states(self, numbers: dict[LR0ItemSet, int]) -> dict[str, list[int]]:
        """[first state, the state after the last ";"] of each start symbol; the parser stops on reaching the latter."""
        found = {}
        for symbol in START_SYMBOLS:
            first = self.analyzer.lr0_start_states[symbol]
            rule = next(rule for rule in self.rules if rule.origin.name == symbol)
            itemset = first
            for sym in rule.expansion:
                itemset = itemset.transitions[sym]
            found[symbol] = [numbers[first], numbers[itemset]]
        return found


def _analyze(grammar: str) -> tuple[LALR_Analyzer, list[Rule], dict[str, str]]:
    """Lark's analyzer, its lookaheads computed; the productions; and the words and signs by Lark's terminal names."""
    from lark.common import ParserConf
    from lark.load_grammar import load_grammar
    from lark.parsers.lalr_analysis import LALR_Analyzer

    loaded, _ = load_grammar(grammar, GRAMMAR_PATH, [], False)  # type: ignore[no-untyped-call]
    terminals, rules, _ = loaded.compile(list(START_SYMBOLS), "*")
    patterns = {t.name: t.pattern.value for t in terminals if t.pattern is not None}
    analyzer = LALR_Analyzer(ParserConf(rules, {}, list(START_SYMBOLS)))
    analyzer.compute_lr0_states()
    analyzer.compute_reads_relations()  # type: ignore[no-untyped-call]
    analyzer.compute_includes_lookback()  # type: ignore[no-untyped-call]
    analyzer.compute_lookaheads()  # type: ignore[no-untyped-call]
    return analyzer, rules, patterns


def _text(pairs: Iterable[tuple[int, int]]) -> str:
    """See `pairs_of`."""
    return " ".join(f"{number} {to}" for number, to in pairs)


def _in_order(transitions: dict[Symbol, LR0ItemSet]) -> list[tuple[Symbol, LR0ItemSet]]:
    """By name: Lark's own order depends on the hashes of strings, which change from run to run."""
    return sorted(transitions.items(), key=lambda item: item[0].name)


def _children(rule: Rule) -> list[int]:
    """The indexes of the expansion's symbols that the builder gets, with -1 for each absent `[...]` part."""
    absent = rule.options.empty_indices or (False,) * len(rule.expansion)
    children = []
    index = 0
    for is_absent in absent:
        if is_absent:
            children.append(-1)
            continue
        symbol = rule.expansion[index]
        if rule.options.keep_all_tokens or not getattr(symbol, "filter_out", False):
            children.append(index)
        index += 1
    return children


def _hide_generated(actions: list[dict[str, int]]) -> None:
    """Read GENERATED as a name where a name may stand.

    In `a INT GENERATED ALWAYS AS (1)` the two words are part of the type's name to SQLite's grammar, so that
    `a GENERATED` is a column of that type; `build.columns.column_def` takes them out of the type again.
    """
    for row in actions:
        if "ID" in row:
            row.pop("GENERATED", None)


def _take_default(row: dict[str, int]) -> int | None:
    """Take the most frequent reduction out of a state's actions and return it (the first of equals).

    Not where a virtual table's arguments may begin: the parser must see that `(` is not among the actions.
    """
    if "MODULE_ARGUMENTS" in row:
        return None
    counts = Counter(action for action in row.values() if action < 0)
    if not counts:
        return None
    most = max(counts.values())
    default = max(action for action, count in counts.items() if count == most)
    for terminal in [t for t, action in row.items() if action == default]:
        del row[terminal]
    return default


def _skip_unit_productions(
    actions: list[dict[str, int]],
    defaults: list[int | None],
    gotos: list[dict[int, int]],
    productions: list[list[Any]],
) -> None:
    """Where a state can do nothing but turn its one symbol into another unchanged, go where that would lead."""

    def target(state: int, to: int) -> int:
        while not actions[to]:
            default = defaults[to]
            if default is None:
                break
            nonterminal, length, builder, children = productions[~default]
            if builder is not None or length != 1 or children != [0] or nonterminal not in gotos[state]:
                break
            to = gotos[state][nonterminal]
        return to

    for state, row in enumerate(actions):
        for terminal, action in row.items():
            if action >= 0:
                row[terminal] = target(state, action)
        gotos[state] = {nonterminal: target(state, to) for nonterminal, to in gotos[state].items()}


def _renumber_reachable(
    actions: list[dict[str, int]], gotos: list[dict[int, int]], start: dict[str, list[int]]
) -> list[int]:
    """Give the states that can still be reached new numbers, in place; return their old numbers in the new order."""
    used = dict.fromkeys(pair[0] for pair in start.values())
    queue = list(used)
    for state in queue:
        for to in [a for a in actions[state].values() if a >= 0] + list(gotos[state].values()):
            if to not in used:
                used[to] = None
                queue.append(to)
    new = {old: number for number, old in enumerate(queue)}
    for state in queue:
        actions[state] = {t: new[a] if a >= 0 else a for t, a in actions[state].items()}
        gotos[state] = {n: new[to] for n, to in gotos[state].items()}
    for symbol, (first, last) in start.items():
        start[symbol] = [new[first], new[last]]
    return queue


def render(content: dict[str, Any]) -> str:
    """The text of tables.json: compact, one table a line."""
    lines = [f"{json.dumps(key)}:{json.dumps(value, separators=(',', ':'))}" for key, value in content.items()]
    return "{" + ",\n".join(lines) + "}\n"


def generate() -> str:
    """The text of tables.json for grammar.lark as it is now. Takes seconds."""
    with open(GRAMMAR_PATH, encoding="utf-8") as file:
        return render(Generator(file.read()).content())


def main() -> None:
    """Regenerate tables.json."""
    text = generate()
    with open(TABLES_PATH, "w", encoding="ascii") as file:
        file.write(text)


if __name__ == "__main__":
    main()
