-- needs: flatten,flatten_union
-- Source: lang_update "UPDATE FROM"; SQLite itself (EXPLAIN QUERY PLAN)
-- A UNION ALL in the FROM of an UPDATE is asked side by side, which shows in the match that counts, the last one, and in the
-- order in which INSTEAD OF triggers are fired. One that is sorted stays as it is: here its order counts even in a join.
CREATE TABLE t(a, b);
CREATE INDEX ta ON t(a);
CREATE TABLE u(c PRIMARY KEY, d);
CREATE TABLE e(f, g);
CREATE INDEX ef ON e(f);
CREATE TABLE w(k TEXT PRIMARY KEY, g) WITHOUT ROWID;
CREATE TABLE n(o, p, q, r);
INSERT INTO t VALUES(3, 1), (1, 2), (2, 3), (2, 4);
INSERT INTO u VALUES(2, 1), (1, 5), (9, 9);
INSERT INTO e VALUES(1, 1), (2, 2), (3, 4);
INSERT INTO w VALUES('1', 1), ('2', 2), ('3', 4);
CREATE VIEW v AS SELECT a, b FROM t UNION ALL SELECT c, d FROM u;
CREATE TRIGGER vu INSTEAD OF UPDATE ON v BEGIN INSERT INTO n VALUES(OLD.a, OLD.b, NEW.a, NEW.b); END;
EXPLAIN QUERY PLAN UPDATE e SET g = x.b FROM v AS x WHERE x.a = e.f;
UPDATE e SET g = x.b FROM v AS x WHERE x.a = e.f;
SELECT * FROM e;
EXPLAIN QUERY PLAN UPDATE e SET g = x.b + g FROM v AS x WHERE x.a >= e.f AND x.b > (SELECT min(g) FROM e);
UPDATE e SET g = x.b + g FROM v AS x WHERE x.a >= e.f AND x.b > (SELECT min(g) FROM e) RETURNING *;
UPDATE e SET g = y.b, f = y.a FROM v AS x, v AS y WHERE x.a = e.f AND y.a = x.a;
SELECT * FROM e;
UPDATE e SET g = x.b FROM (SELECT a, b FROM t UNION ALL SELECT c, d FROM u ORDER BY 2) AS x WHERE x.a = e.f;
SELECT * FROM e;
UPDATE w SET g = x.b FROM v AS x WHERE x.a = w.k;
SELECT * FROM w;
UPDATE w SET k = 10 + g, g = x.b FROM v AS x WHERE x.a = CAST(w.k AS INTEGER) AND x.b < 5;
SELECT * FROM w;
UPDATE v SET a = 1 FROM e WHERE e.f = v.a;
UPDATE v SET b = x.b FROM (SELECT a, b FROM t UNION ALL SELECT c, d FROM u ORDER BY 2) AS x WHERE x.b = v.b;
UPDATE v SET b = x.b FROM v AS x WHERE x.a = v.a RETURNING a, b;
SELECT * FROM n;
