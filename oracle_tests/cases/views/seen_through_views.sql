-- A view of a view of a view, with conditions on each level.
CREATE TABLE t(a, b);
INSERT INTO t VALUES(1, 'x'), (2, 'y'), (3, 'z');
CREATE VIEW v1 AS SELECT a, b FROM t WHERE a > 1;
CREATE VIEW v2 AS SELECT a * 10 AS a, b FROM v1;
CREATE VIEW v3 AS SELECT a + 1 AS a, b FROM v2 WHERE b < 'z';
SELECT * FROM v3;
SELECT * FROM v2 WHERE a = 30;
SELECT count(*) FROM v3, v2, v1;
SELECT * FROM v1 JOIN v2 USING(b) ORDER BY b;
