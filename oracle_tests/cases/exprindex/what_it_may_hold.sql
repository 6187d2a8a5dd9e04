-- expridx §3: only deterministic functions and columns of the table; no subqueries, no bare column numbers
CREATE TABLE t(a, b, j);
-- error
CREATE INDEX i1 ON t(random());
-- error
CREATE INDEX i2 ON t((SELECT 1));
-- error
CREATE INDEX i3 ON t(sum(a));
-- error
CREATE INDEX i4 ON t(a+?);
CREATE INDEX i5 ON t(datetime('now'));
-- error
CREATE INDEX i6 ON t(row_number() OVER ());
CREATE INDEX i7 ON t(1);
-- error
CREATE INDEX i8 ON t(a=1), (b));
-- error
CREATE INDEX i8 ON t((a=1), (b), NULL, 'text', date(a), j->>'$.x'); CREATE INDEX i9 ON t(CASE WHEN a THEN b ELSE -b END DESC);
-- error
CREATE INDEX i10 ON t(rowid);
CREATE INDEX i11 ON t(a IN (1,2), a BETWEEN 1 AND 2, a IS NULL, CAST(b AS TEXT), a||b COLLATE RTRIM);
-- error
CREATE INDEX i12 ON t(changes());
-- error
CREATE INDEX i13 ON t(nosuch(a));
-- error
INSERT INTO t VALUES(1,2,'{"x":7}'),(NULL,'2020-01-01','{}'); SELECT name FROM sqlite_schema WHERE type='index';
-- error
SELECT a FROM t INDEXED BY i8 WHERE (a=1)=1; PRAGMA integrity_check;
