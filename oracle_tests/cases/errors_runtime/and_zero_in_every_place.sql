-- `x AND 0` is 0 to SQLite wherever it makes code of it, and x is not computed; a condition is split at its ANDs first.
-- needs: idle_operands
CREATE TABLE t(a INTEGER PRIMARY KEY, b, c);
INSERT INTO t VALUES (1, 2, 'x'), (2, 3, '1'), (3, 3, NULL);
SELECT a FROM t WHERE (json(c) AND 0) IS 0;
SELECT a FROM t WHERE NOT (json(c) AND 0);
-- error
SELECT a FROM t WHERE json('x') > 1 AND 0;
SELECT a FROM t WHERE json(c) AND 0;
SELECT a FROM t WHERE a > 5 AND (json(c) AND 0);
SELECT a FROM t WHERE (json(c) AND 0) OR a = 1;
SELECT a FROM t WHERE CASE WHEN json(c) AND 0 THEN 0 ELSE 1 END;
SELECT a FROM t WHERE coalesce(json(c) AND 0, 1);
SELECT a FROM t WHERE likely(json(c) AND 0);
SELECT EXISTS (SELECT 1 WHERE (json(c) AND 0) IS 0) FROM t;
SELECT count(*) FROM t x JOIN t y ON (json(x.c) AND 0) IS 0;
SELECT count(*) FROM t x JOIN t y ON json(x.c) AND 0;
-- error
SELECT count(*) FROM t x LEFT JOIN t y ON (json(x.c) AND 0) IS 0;
-- error
SELECT count(*) FROM t x LEFT JOIN t y ON (json(x.c) OR 1) IS 0;
UPDATE t SET b = (json(c) AND 0) WHERE (json(c) AND 0) IS 0 RETURNING a, b, json(c) AND 0;
UPDATE t SET b = 5 FROM t AS u WHERE t.a = u.a AND (json(t.c) AND 0) IS 0;
DELETE FROM t WHERE a = 3 AND (json('{') AND 0) IS 0;
INSERT INTO t VALUES (1, 1, 1) ON CONFLICT DO UPDATE SET b = (json(t.c) AND 0) WHERE NOT (json(t.c) AND 0);
INSERT INTO t VALUES (7, json('x') AND 0, json('x') OR 1);
SELECT * FROM t;
CREATE TABLE k(a, b DEFAULT (json('x') AND 0), g AS (json(a) AND 0), h AS (json(a) AND 0) STORED, CHECK (NOT (json(a) AND 0)));
INSERT INTO k(a) VALUES ('x');
SELECT * FROM k;
CREATE TRIGGER tr AFTER INSERT ON t WHEN NOT (json(new.c) AND 0) BEGIN
  INSERT INTO k(a) SELECT new.c WHERE (json(new.c) AND 0) IS 0;
END;
INSERT INTO t VALUES (8, 1, 'y');
SELECT * FROM k;
CREATE VIEW w AS SELECT a, c FROM t;
CREATE TRIGGER wu INSTEAD OF UPDATE ON w BEGIN UPDATE t SET c = 'z' WHERE a = old.a AND NOT (json(old.c) AND 0); END;
UPDATE w SET c = 1 WHERE a = 8 AND (json(c) AND 0) IS 0;
SELECT a, c FROM t;
