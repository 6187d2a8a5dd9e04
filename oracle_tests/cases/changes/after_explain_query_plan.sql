-- EXPLAIN QUERY PLAN of a change tells changes() that nothing has changed, that of a query tells it nothing
CREATE TABLE t(a, b);
CREATE INDEX i ON t(a);
CREATE VIEW v AS SELECT * FROM t;
CREATE TRIGGER v_i INSTEAD OF INSERT ON v BEGIN INSERT INTO t VALUES (new.a, new.b); END;
INSERT INTO t VALUES (1, 2), (3, 4);
EXPLAIN QUERY PLAN SELECT * FROM t;
SELECT changes(), total_changes();
EXPLAIN QUERY PLAN INSERT INTO t VALUES (1, 2);
SELECT changes(), total_changes();
INSERT INTO t VALUES (1, 2), (3, 4);
EXPLAIN QUERY PLAN DELETE FROM t WHERE a = 1;
SELECT changes(), total_changes();
INSERT INTO t VALUES (1, 2), (3, 4);
EXPLAIN QUERY PLAN UPDATE t SET a = 1;
SELECT changes(), total_changes();
INSERT INTO t VALUES (1, 2), (3, 4);
EXPLAIN QUERY PLAN INSERT INTO v VALUES (1, 2);
SELECT changes(), total_changes();
INSERT INTO t VALUES (1, 2), (3, 4);
-- error
EXPLAIN QUERY PLAN DELETE FROM nope;
SELECT changes(), total_changes();
