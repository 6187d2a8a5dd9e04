-- lang_update "Optional LIMIT and ORDER BY Clauses", which need the option: a syntax error comes before all others
CREATE TABLE t(a INTEGER PRIMARY KEY, b);
CREATE VIEW v AS SELECT * FROM t;
CREATE TRIGGER g INSTEAD OF UPDATE ON v BEGIN UPDATE t SET b = NEW.b WHERE a = NEW.a; END;
INSERT INTO t VALUES(1,1),(2,2),(3,3);
-- error
UPDATE nope SET b = 1 LIMIT 1;
-- error
UPDATE t SET nope = 1 ORDER BY a LIMIT 1;
-- error
UPDATE t SET b = nope ORDER BY a;
-- error
UPDATE v SET b = 9 LIMIT 1;
-- error
UPDATE v SET b = 9 ORDER BY a DESC LIMIT 1;
-- error
UPDATE t SET b = 1 WHERE a = 1 LIMIT 1 OFFSET 1;
-- error
UPDATE t SET b = 1 WHERE a = 1 LIMIT 1, 1;
-- error
UPDATE t SET b = 1 LIMIT ?;
-- error
UPDATE t SET b = 1 OFFSET 1;
-- error
UPDATE OR IGNORE t SET b = 1 ORDER BY a LIMIT 1;
-- error
UPDATE t SET b = 1 FROM v WHERE v.a = t.a ORDER BY t.a LIMIT 1;
-- error
UPDATE t SET b = 1 RETURNING * LIMIT 1;
-- error
UPDATE t SET b = 1 RETURNING * ORDER BY a LIMIT 1;
-- error
WITH c AS (SELECT 1 LIMIT 1) UPDATE t SET b = 1 LIMIT 1;
-- error
EXPLAIN QUERY PLAN UPDATE t SET b = 1 LIMIT 1;
SELECT * FROM t;
