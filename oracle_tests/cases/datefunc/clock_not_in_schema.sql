-- lang_datefunc §1: 'now' is no constant: in no index, no generated column, no check
CREATE TABLE t(a);
-- error
CREATE INDEX i ON t(CURRENT_DATE);
-- error
CREATE TABLE g(a, b AS (CURRENT_TIMESTAMP));
CREATE INDEX i1 ON t(date(a));
INSERT INTO t VALUES ('2024-01-01');
-- error
INSERT INTO t VALUES ('now');
CREATE TABLE c(a CHECK (a <= date('now')));
-- error
INSERT INTO c VALUES ('2024-01-01');
CREATE TABLE d(a, b AS (datetime(a, 'localtime')));
-- error
INSERT INTO d VALUES ('2024-01-01');
SELECT * FROM d;
SELECT count(*) FROM t;
