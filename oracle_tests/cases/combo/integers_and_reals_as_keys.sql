-- datatype3: 1 and 1.0 are one key in groups, joins, DISTINCT and compounds; '1' is another.
CREATE TABLE k(v);
CREATE TABLE j(v INTEGER, r REAL, s TEXT);
INSERT INTO k VALUES(1), (1.0), ('1'), (x'31'), (1.5), (9007199254740993), (9007199254740992.0), (NULL);
INSERT INTO j VALUES(1, 1, 1), (2, 1.5, 1.5), (9007199254740993, 9007199254740993, 'x');
SELECT count(*), count(DISTINCT v) FROM k;
SELECT typeof(v), count(*) FROM k GROUP BY v ORDER BY v;
SELECT k.rowid, j.rowid FROM k JOIN j ON k.v = j.v ORDER BY 1, 2;
SELECT k.rowid, j.rowid FROM k JOIN j ON k.v = j.r ORDER BY 1, 2;
SELECT k.rowid, j.rowid FROM k JOIN j ON k.v = j.s ORDER BY 1, 2;
SELECT rowid FROM k WHERE v IN (SELECT r FROM j) ORDER BY 1;
SELECT rowid FROM k WHERE v IN (SELECT s FROM j) ORDER BY 1;
SELECT count(*) FROM (SELECT v FROM k EXCEPT SELECT v FROM j);
CREATE INDEX kv ON k(v);
SELECT k.rowid, j.rowid FROM k JOIN j ON k.v = j.v ORDER BY 1, 2;
SELECT k.rowid, j.rowid FROM k JOIN j ON k.v = j.r ORDER BY 1, 2;
SELECT k.rowid, j.rowid FROM k JOIN j ON k.v = j.s ORDER BY 1, 2;
