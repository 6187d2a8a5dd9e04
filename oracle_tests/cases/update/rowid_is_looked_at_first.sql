-- a new rowid is computed, and must be an integer, before anything else is computed
CREATE TABLE t(a INTEGER PRIMARY KEY, b, c);
INSERT INTO t VALUES (1, 2, 3), (5, 6, 7);
-- error
UPDATE t SET b = json('{'), a = 'x';
-- error
UPDATE t SET a = NULL, b = abs(-9223372036854775807 - 1);
-- error
UPDATE t SET a = abs(-9223372036854775807 - 1), b = json('{');
-- error
UPDATE t SET b = json('{'), c = abs(-9223372036854775807 - 1);
UPDATE t SET b = json('[1]'), a = '7' WHERE a = 1;
UPDATE t SET b = json('[2]'), a = a + 1.0 RETURNING *;
-- error
INSERT INTO t VALUES (8, 2, 3) ON CONFLICT(a) DO UPDATE SET b = json('{'), a = 'x';
INSERT INTO t VALUES (8, 2, 3) ON CONFLICT(a) DO UPDATE SET b = json('[]'), a = excluded.a + 5;
-- error
UPDATE t SET b = json('{'), a = x FROM (SELECT 'x' AS x);
CREATE TRIGGER g AFTER UPDATE OF c ON t BEGIN UPDATE t SET b = CASE WHEN 1 THEN RAISE(ROLLBACK, 'undone') END, a = 'x'; END;
-- error
UPDATE t SET c = 1;
SELECT * FROM t;
