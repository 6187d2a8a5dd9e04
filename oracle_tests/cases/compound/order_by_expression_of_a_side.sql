-- lang_select: an expression that is exactly a result column of one of the SELECTs, tried from the left.
CREATE TABLE t(a, b);
CREATE TABLE u(c, d);
INSERT INTO t VALUES(1, 5), (2, 4);
INSERT INTO u VALUES(3, 1), (0, 9);
SELECT a + 1, b FROM t UNION ALL SELECT c, d FROM u ORDER BY a + 1;
SELECT a, b FROM t UNION ALL SELECT c * 2, d FROM u ORDER BY c * 2;
SELECT a, b FROM t UNION ALL SELECT c, d FROM u ORDER BY d;
SELECT a, b FROM t UNION ALL SELECT c, d FROM u ORDER BY t.b;
-- error
SELECT a, b FROM t UNION ALL SELECT c, d FROM u ORDER BY a * 2;
-- error
SELECT a FROM t UNION ALL SELECT c FROM u ORDER BY b;
