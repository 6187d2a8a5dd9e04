-- datatype3: BETWEEN is two comparisons, each with its own affinity and collation.
CREATE TABLE t(i INTEGER, x TEXT, u);
INSERT INTO t VALUES(5, '5', '5');
SELECT i BETWEEN '4' AND '6', x BETWEEN 4 AND 6, u BETWEEN 4 AND 6, u BETWEEN '4' AND '6', i BETWEEN '4' AND 'x', 5 BETWEEN x AND i, '5' BETWEEN i AND x FROM t;
CREATE INDEX ti ON t(i); CREATE INDEX tx ON t(x);
SELECT count(*) FROM t WHERE i BETWEEN '4' AND '6';
SELECT count(*) FROM t WHERE x BETWEEN 4 AND 6;
SELECT count(*) FROM t WHERE x BETWEEN '10' AND 6;
