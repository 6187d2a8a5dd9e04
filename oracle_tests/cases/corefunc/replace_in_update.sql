-- lang_corefunc replace(X,Y,Z): rows grow and shrink when their text is replaced
CREATE TABLE t(id INTEGER PRIMARY KEY, s);
WITH RECURSIVE c(n) AS (VALUES (1) UNION ALL SELECT n + 1 FROM c WHERE n < 200) INSERT INTO t SELECT n, printf('%.*c', n, 'ab') FROM c;
UPDATE t SET s = replace(s, 'a', 'xyz') WHERE id % 3 = 0;
UPDATE t SET s = replace(s, 'a', '') WHERE id % 3 = 1;
SELECT sum(length(s)), count(*), max(s), min(length(s)) FROM t;
PRAGMA integrity_check;
