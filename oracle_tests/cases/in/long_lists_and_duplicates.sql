-- A value given several times is found once; lists may be long and mixed.
CREATE TABLE t(a INTEGER PRIMARY KEY, v);
INSERT INTO t SELECT value, value % 7 FROM json_each('[1,2,3,4,5,6,7,8,9,10,11,12]');
SELECT a FROM t WHERE a IN (3, 3, 3, 5, '5', 5.0, 99, NULL, 'x') ORDER BY a;
SELECT a FROM t WHERE v IN (1, 1.0, '2', x'03') ORDER BY a;
SELECT count(*) FROM t WHERE a NOT IN (1, 2, 3);
SELECT count(*) FROM t WHERE a NOT IN (1, NULL);
CREATE INDEX tv ON t(v);
SELECT a FROM t WHERE v IN (6, 1, 6, 0) ORDER BY v DESC, a;
SELECT a FROM t WHERE v IN (SELECT a FROM t WHERE a < 3) ORDER BY a;
SELECT a FROM t WHERE a IN (v, v + 7) ORDER BY a;
