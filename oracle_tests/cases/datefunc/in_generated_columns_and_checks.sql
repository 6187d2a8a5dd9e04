-- lang_datefunc: date functions may stand in CHECK and generated columns unless they ask the clock.
CREATE TABLE t(at TEXT CHECK(date(at) IS NOT NULL), y AS (strftime('%Y', at)), jd REAL AS (julianday(at)) STORED);
INSERT INTO t VALUES('2024-05-06'), ('2023-01-01 12:00');
-- error
INSERT INTO t VALUES('tomorrow');
SELECT y, jd FROM t ORDER BY jd;
SELECT at FROM t WHERE y = '2024';
CREATE INDEX tj ON t(jd);
SELECT at FROM t WHERE jd > julianday('2024-01-01');
CREATE TABLE c(a CHECK(a < date('now')));
-- error
INSERT INTO c VALUES('2000-01-01');
CREATE TABLE g(a, b AS (date('now')));
-- error
INSERT INTO g VALUES(1);
