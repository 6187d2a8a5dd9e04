-- lang_analyze, fileformat2 §2.6.3: numbers for unique, composite, partial, expression and DESC indexes
CREATE TABLE t(a, b, c, d);
INSERT INTO t WITH RECURSIVE n(i) AS (VALUES(1) UNION ALL SELECT i+1 FROM n WHERE i<60) SELECT i%5, i%3, i, CASE WHEN i%4=0 THEN NULL ELSE 'x'||i%2 END FROM n;
CREATE INDEX ia ON t(a);
CREATE INDEX iab ON t(a, b DESC);
CREATE INDEX iabc ON t(a, b, c);
CREATE UNIQUE INDEX ic ON t(c);
CREATE INDEX id ON t(d);
CREATE INDEX ip ON t(a) WHERE d IS NULL;
CREATE INDEX ie ON t(c%7, upper(d));
CREATE INDEX i0 ON t(a) WHERE c > 1000;
ANALYZE;
SELECT * FROM sqlite_stat1 ORDER BY idx;
SELECT idx, count(*) FROM sqlite_stat4 GROUP BY idx ORDER BY idx;
