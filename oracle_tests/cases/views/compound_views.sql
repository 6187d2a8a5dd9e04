-- A view that is a compound.
CREATE TABLE t(a, b);
INSERT INTO t VALUES(1, 2), (3, 4);
CREATE VIEW v AS SELECT a AS n, 'a' AS k FROM t UNION ALL SELECT b, 'b' FROM t;
SELECT * FROM v ORDER BY n;
SELECT sum(n) FROM v WHERE k = 'b';
SELECT x.n FROM v x JOIN v y ON x.n = y.n + 1 ORDER BY 1;
SELECT k, max(n) FROM v GROUP BY k ORDER BY k;
SELECT n FROM v WHERE n IN (SELECT n FROM v WHERE k = 'a') ORDER BY n;
