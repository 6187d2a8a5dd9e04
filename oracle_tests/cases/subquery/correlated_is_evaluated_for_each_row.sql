-- lang_expr "Correlated Subqueries": a subquery that names outer columns is evaluated each time.
CREATE TABLE o(id INTEGER PRIMARY KEY, n);
CREATE TABLE l(o_id, amount);
INSERT INTO o VALUES(1, 'one'), (2, 'two'), (3, 'three');
INSERT INTO l VALUES(1, 5), (1, 7), (2, 9);
SELECT n, (SELECT sum(amount) FROM l WHERE o_id = id) FROM o ORDER BY id;
SELECT n FROM o WHERE (SELECT count(*) FROM l WHERE o_id = o.id) = 0;
SELECT n FROM o ORDER BY (SELECT max(amount) FROM l WHERE o_id = id) DESC, n;
SELECT n, EXISTS(SELECT 1 FROM l WHERE o_id = id AND amount > 6) FROM o ORDER BY id;
SELECT n, (SELECT group_concat(amount) FROM (SELECT amount FROM l WHERE o_id = id ORDER BY amount DESC)) FROM o ORDER BY id;
SELECT n, id IN (SELECT o_id FROM l WHERE length(n) = 3) FROM o ORDER BY id;
SELECT n, (SELECT (SELECT count(*) FROM l AS k WHERE k.amount < l.amount AND o.id = l.o_id) FROM l WHERE o_id = id ORDER BY amount DESC LIMIT 1) FROM o ORDER BY id;
