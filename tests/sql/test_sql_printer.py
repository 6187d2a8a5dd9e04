"""What the printer writes parses back to an equal tree."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from minisql.errors import SqlError
from minisql.sql import ast, parse_expression, parse_statement
from minisql.sql.printer import to_sql
from tests.sql.corpus import LINES
from tests.sql.trees import Trees


def node_classes() -> set[type[ast.Node]]:
    return {c for c in vars(ast).values() if isinstance(c, type) and issubclass(c, ast.Node) and c is not ast.Node}


def classes_in(root: ast.Node) -> set[type[ast.Node]]:
    found, stack = set(), [root]
    while stack:
        node = stack.pop()
        found.add(type(node))
        stack.extend(ast.children(node))
    return found


@settings(max_examples=150, deadline=None)
@given(st.randoms(use_true_random=False))
def test_any_statement_parses_back_from_its_text(chance: Random) -> None:
    tree = Trees(chance).statement()
    text = to_sql(tree)
    again, end = parse_statement(text)
    assert again == tree, text
    assert end == len(text)


def test_trees_of_every_node_class_parse_back_from_their_text() -> None:
    seen: set[type[ast.Node]] = set()
    for seed in range(1000):
        tree = Trees(Random(seed)).statement()
        text = to_sql(tree)
        assert parse_statement(text)[0] == tree, text
        seen |= classes_in(tree)
    assert seen == node_classes()


def test_what_the_corpus_says_parses_back_from_its_text() -> None:
    compared = 0
    for line in LINES:
        try:
            tree, _ = parse_statement(line)
        except SqlError:
            continue
        if tree is not None:
            assert parse_statement(to_sql(tree))[0] == tree, line
            compared += 1
    assert compared > 250


def test_parentheses_are_written_where_precedence_asks_for_them_and_nowhere_else() -> None:
    for text in ["a + b * c", "(a + b) * c", "a - (b - c)", "a - b - c", "NOT a = b", "(NOT a) = b", "- -a",
                 "a = b IS c", "a = (b IS c)", "(a = b) < c", "a || b -> c", "-(a COLLATE x)", "-a COLLATE x",
                 "a IS (NOT b)"]:  # fmt: skip
        assert to_sql(parse_expression(text)) == text


@pytest.mark.parametrize("operator", ["+", "AND"])
def test_a_chain_a_thousand_deep_is_written_compared_and_hashed(operator: str) -> None:
    text = f" {operator} ".join(["a"] * 1000)
    tree = parse_expression(text)
    assert to_sql(tree) == text
    assert tree == parse_expression(text)
    assert hash(tree) == hash(parse_expression(text))
    assert tree != parse_expression(text[:-1] + "b")


def test_integers_and_reals_of_one_value_are_two_trees() -> None:
    assert ast.Literal(1) != ast.Literal(1.0)
    assert ast.Literal(1, pos=3, slot=2) == ast.Literal(1)
    assert to_sql(ast.Literal(1.0)) == "1.0"


def test_a_node_cannot_be_changed() -> None:
    literal = ast.Literal(1)
    with pytest.raises(AttributeError, match="cannot assign"):
        literal.value = 2  # type: ignore[misc]
    assert literal == ast.Literal(1)


def test_an_upsert_that_would_be_read_as_a_join_is_refused() -> None:
    tree = parse_statement("INSERT INTO t SELECT * FROM u WHERE 1 ON CONFLICT DO NOTHING")[0]
    assert isinstance(tree, ast.Insert)
    assert isinstance(tree.source, ast.Select)
    core = ast.SelectCore((ast.Star(),), from_=ast.JoinClause(ast.Table("u")))
    with pytest.raises(ValueError, match="ON would belong"):
        to_sql(ast.Insert(tree.table, ast.Select((core,)), upserts=tree.upserts))
