-- expridx: only deterministic functions, columns of the table itself, no subqueries; date() of now fails when it comes
CREATE TABLE t(a, b, c AS (a||b));
-- error
CREATE INDEX i ON t(random());
-- error
CREATE INDEX i ON t((SELECT 1));
-- error
CREATE INDEX i ON t(sum(a));
-- error
CREATE INDEX i ON t(row_number() OVER ());
-- error
CREATE INDEX i ON t(u.a);
-- error
CREATE INDEX i ON t(t.a);
-- error
CREATE INDEX i ON t(nope.t.a);
-- error
CREATE INDEX i ON t(?1);
-- error
CREATE INDEX i ON t(nofn(a));
-- error
CREATE INDEX i ON t(a) WHERE random() > 0;
-- error
CREATE INDEX i ON t(a) WHERE (SELECT 1);
-- error
CREATE INDEX i ON t(a) WHERE nope = 1;
CREATE INDEX i1 ON t(c, a||b, date(a));
CREATE INDEX i2 ON t(a COLLATE nocase DESC, (b) COLLATE rtrim);
CREATE INDEX i3 ON t(a) WHERE b IN (1,2,3) AND c LIKE 'x%';
INSERT INTO t VALUES('2024-01-01',1),('x',2);
-- error
INSERT INTO t VALUES('now',1);
SELECT a FROM t WHERE a||b = 'x2';
DELETE FROM t;
CREATE INDEX i4 ON t(date('now'));
-- error
INSERT INTO t VALUES(1,1);
PRAGMA integrity_check;
