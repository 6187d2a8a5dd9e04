-- Several tables behind FROM are a join in parentheses: what may name their columns, and which mistake is told.
CREATE TABLE r(a, b, c);
INSERT INTO r VALUES(1, 'p', 3), (2, 'q', NULL), (NULL, 'n', 5), (4, 's', 4);
CREATE TABLE s(a INT, b TEXT, d);
INSERT INTO s VALUES(1, 'u', 3), (3, 'v', NULL), (NULL, 'n', 5), (5, 'q', 4);
CREATE TABLE u(a REAL, c, e);
INSERT INTO u VALUES(1, 3, 3), (2, 'v', NULL), (7, 4, 5);
CREATE TABLE k(id INTEGER PRIMARY KEY, x);
INSERT INTO k VALUES(1, 2), (3, '1');
UPDATE r SET b = s.d FROM s JOIN u USING(a) WHERE s.a = r.a RETURNING *;
UPDATE r SET b = x.d FROM s AS x FULL JOIN u USING(a) WHERE u.a = r.a RETURNING *;
UPDATE r SET b = y."a:1" FROM (s JOIN u ON s.a = u.a) AS y WHERE y.a = r.a RETURNING *;
UPDATE r SET b = k.rowid FROM k JOIN u ON k.id = u.a WHERE u.a = r.a RETURNING *;
UPDATE k SET x = r.b FROM (r LEFT JOIN (s JOIN u USING(a)) AS z USING(a)) WHERE r.a = k.id RETURNING *;
-- error
UPDATE r SET b = a FROM s JOIN u USING(a);
-- error
UPDATE r SET b = 1 FROM s AS x JOIN u AS x ON true;
-- error
UPDATE r SET b = 1 FROM s JOIN u ON r.a = u.a;
-- error
UPDATE r SET b = 1 FROM k JOIN (s JOIN u ON k.id) USING(nope);
-- error
UPDATE r SET b = 1 FROM k AS x, (s AS y CROSS JOIN u AS y) FULL JOIN s USING(a), missing;
