-- BETWEEN over text dates and over expressions.
CREATE TABLE t(d);
INSERT INTO t VALUES('2024-01-31'), ('2024-02-01'), ('2024-02-29'), ('2024-03-01');
SELECT d FROM t WHERE d BETWEEN '2024-02-01' AND '2024-02-31' ORDER BY d;
SELECT count(*) FROM t WHERE d NOT BETWEEN date('2024-01-15') AND date('2024-02-15');
SELECT d FROM t WHERE julianday(d) BETWEEN julianday('2024-02-29') - 1 AND julianday('2024-02-29') + 1 ORDER BY d;
