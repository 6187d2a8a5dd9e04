-- A generated column reads all columns of its table, which stand in a transient index in the order of the table.
CREATE TABLE t(b, g0 AS (coalesce(a, 7)) STORED, a, c INT, g1 AS (b || c) VIRTUAL);
CREATE TABLE u(x, y);
CREATE TABLE p(a, b, c INT, g INT AS (a) STORED);
INSERT INTO t(a, b, c) VALUES ('b', NULL, 1), (2.5, 'a', 1), (3, 2, 2), (2.5, 'a', 2), (2, 'a', 1), ('a', x'61', 2), (3, x'61', 1), (2, 3, 2), (3, 3, 1), (1, 'a', 1), (3, 3, 2), (NULL, 'a', 1), (3, 'a', 2), ('b', 1, 2);
INSERT INTO p(a, b, c) VALUES (x'61', 3, 1), ('b', 2, 2), ('b', 1, 2), (2, 'b', 2), ('b', 2.5, 2), (3, 2.5, 2), (3, 1, 2), (1, NULL, 2), (1, x'61', 2), (x'61', 1, 2), (1, 3, 1), (2, 'a', 2), (NULL, NULL, 2), (2.5, 2, 2);
INSERT INTO u VALUES (2, 1), (2, 2), (1, NULL), (2, 3), (2, 'b'), (1, 'b');
-- needs: automatic_index
SELECT group_concat(quote(x) || ' ' || quote(g0)) FROM u JOIN t ON c = x;
-- needs: automatic_index
SELECT group_concat(quote(x) || ' ' || quote(b)) FROM u JOIN t ON c = x;
-- needs: automatic_index
SELECT group_concat(quote(x) || ' ' || quote(g1)) FROM u LEFT JOIN t ON c = x AND a > 1;
-- needs: automatic_index
SELECT group_concat(g1) FROM u JOIN t ON c = x GROUP BY x;
-- needs: automatic_index
SELECT group_concat(quote(x) || ' ' || quote(g0) || ' ' || quote(b)) FROM u JOIN t ON c = x GROUP BY x;
-- needs: automatic_index
SELECT group_concat(quote(x) || ' ' || quote(g)) FROM u JOIN p ON c = x;
-- needs: automatic_index
SELECT group_concat(quote(x) || ' ' || quote(c) || ' ' || quote(b)) FROM u JOIN p ON g = x;
-- needs: automatic_index
SELECT group_concat(quote(x) || ' ' || quote(p.rowid)) FROM u JOIN p ON c = x;
-- needs: automatic_index
SELECT group_concat(quote(y) || ' ' || quote(a)) FROM u JOIN p ON b = y;
