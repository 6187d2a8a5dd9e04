-- With RETURNING all rows are computed before the first one goes in: what fails in a later one is told first.
CREATE TABLE t(a UNIQUE, b);
-- error
INSERT INTO t(a) VALUES (8), (8), (abs(-9223372036854775808));
-- error
INSERT INTO t(a) VALUES (8), (8), (abs(-9223372036854775808)) RETURNING a;
CREATE TABLE u(x);
INSERT INTO u VALUES (1), (1), ('{');
-- error
INSERT INTO t(a, b) SELECT x, json(x) FROM u;
-- error
INSERT INTO t(a, b) SELECT x, json(x) FROM u RETURNING a;
-- error
INSERT OR IGNORE INTO t(a, b) SELECT x, json(x) FROM u RETURNING a;
INSERT INTO t(a, b) SELECT x, json(x) FROM u WHERE x <> '{' ON CONFLICT DO UPDATE SET b = 7 RETURNING a, b;
SELECT * FROM t;
