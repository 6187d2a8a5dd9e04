-- security: sqlite_stat1 and sqlite_stat4 are data of the file: nonsense in them is ignored
CREATE TABLE t(a, b); CREATE INDEX i ON t(a, b); INSERT INTO t VALUES(1, 2),(3, 4),(3, 5);
ANALYZE;
UPDATE sqlite_stat1 SET stat = 'x y z';
INSERT INTO sqlite_stat1 VALUES('t', 'nosuch', '5 5'), ('nosuch', NULL, '7'), (NULL, NULL, NULL), (x'00', 'i', 1.5), ('t', 'i', '-1 -2 -3'), ('t', NULL, '99999999999999999999');
UPDATE sqlite_stat4 SET sample = x'ffffffff', neq = 'a', nlt = '', ndlt = NULL;
-- reopen
SELECT * FROM t WHERE a = 3 ORDER BY b;
SELECT count(*) FROM t WHERE a > 1 AND b < 5;
SELECT * FROM sqlite_stat1 ORDER BY 1, 2, 3;
INSERT INTO sqlite_stat4 VALUES('t', 'i', '1 1 1', '0 0 0', '0 0 0', x'04010101');
INSERT INTO sqlite_stat4 VALUES('t', 'i', '1', '0', '0', x'0c7f7f7f7f');
-- reopen
SELECT * FROM t WHERE a = 3 ORDER BY b;
DELETE FROM t WHERE a = 1;
ANALYZE;
SELECT * FROM sqlite_stat1 ORDER BY 1, 2, 3;
