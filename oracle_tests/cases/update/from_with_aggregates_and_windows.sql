-- what is behind SET of an UPDATE FROM is a result of the query that SQLite makes of it: with an aggregate there is one
-- row, that of the last match, and window functions run over all matches
-- needs: flatten
CREATE TABLE t(a INTEGER PRIMARY KEY, b, c);
CREATE TABLE w(k, l, c, PRIMARY KEY(k, l)) WITHOUT ROWID;
CREATE TABLE p(id, n);
INSERT INTO t VALUES (1, 2, 3), (4, 5, 6), (7, 2, 9);
INSERT INTO w SELECT * FROM t;
INSERT INTO p VALUES (1, 2), (3, 2), (4, 5), (5, 5);
CREATE VIEW v AS SELECT a, b, c FROM t;
CREATE TABLE log(x);
CREATE TRIGGER g INSTEAD OF UPDATE ON v BEGIN INSERT INTO log VALUES (OLD.a || ' ' || coalesce(NEW.c, 'NULL')); END;
UPDATE t SET c = row_number() OVER (ORDER BY p.id DESC) FROM p WHERE p.n = t.b RETURNING *;
UPDATE t SET c = sum(p.id) OVER (PARTITION BY p.n) FROM p WHERE p.n = t.b;
SELECT * FROM t;
UPDATE t SET c = rank() OVER (ORDER BY p.id), b = sum(p.id) OVER (ORDER BY t.a) FROM p WHERE p.n = t.b RETURNING *;
UPDATE t SET b = c FROM p;
UPDATE t SET b = 2 WHERE a <> 4;
UPDATE t SET b = 5 WHERE a = 4;
UPDATE t SET c = 10 + lag(p.id) OVER (ORDER BY p.id) FROM (SELECT * FROM p) AS p WHERE p.n = t.b RETURNING *;
UPDATE t SET (c, b) = (rank() OVER (ORDER BY p.id), p.n) FROM p WHERE p.n = t.b RETURNING *;
UPDATE t SET c = sum(p.id) FROM p WHERE p.n = t.b RETURNING *;
SELECT * FROM t;
UPDATE t SET c = max(p.id), b = p.n FROM p WHERE p.n = t.b RETURNING *;
UPDATE t SET c = (SELECT sum(p.id)) FROM p WHERE p.n = t.b RETURNING *;
UPDATE t SET c = sum(p.id) FROM p WHERE 0 RETURNING *;
UPDATE t SET c = sum(count(*)) OVER () FROM p RETURNING *;
SELECT * FROM t;
UPDATE w SET k = k + 10 * row_number() OVER (ORDER BY p.id) FROM p WHERE p.n = w.l RETURNING *;
UPDATE w SET c = sum(p.id) FROM p WHERE p.n = w.l RETURNING *;
SELECT * FROM w;
UPDATE v SET c = row_number() OVER (ORDER BY p.id) FROM p WHERE p.n = v.b;
UPDATE v SET c = sum(p.id) FROM p WHERE p.n = v.b;
SELECT * FROM log;
-- error
UPDATE t SET c = rank() OVER w FROM p WHERE p.n = t.b;
-- error
UPDATE t SET c = p.id FROM p WHERE row_number() OVER () = 1;
-- error
UPDATE t SET c = p.id FROM p WHERE max(p.id);
-- error
UPDATE t SET c = max(p.id) FROM p WHERE max(p.id);
-- error
UPDATE t SET c = sum(sum(p.id)) FROM p;
-- error
UPDATE t SET c = row_number() OVER ();
-- error
UPDATE t SET c = count(*);
-- error
UPDATE v SET c = row_number() OVER (ORDER BY a);
-- error
INSERT INTO t VALUES (1, 1, 1) ON CONFLICT(a) DO UPDATE SET c = row_number() OVER ();
CREATE TRIGGER h AFTER INSERT ON log BEGIN UPDATE t SET c = row_number() OVER (ORDER BY p.id DESC) FROM p WHERE p.n = t.b; END;
INSERT INTO log VALUES (1);
SELECT * FROM t;
PRAGMA integrity_check;
