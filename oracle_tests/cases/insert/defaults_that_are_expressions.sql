-- lang_createtable §3.2: DEFAULT expressions are evaluated for each row, and with DEFAULT VALUES
CREATE TABLE t(a DEFAULT (abs(-7)), b DEFAULT (1||2), c TEXT DEFAULT (3+4), d INT DEFAULT '5', e DEFAULT (length('abc')), f DEFAULT (CASE WHEN 1 THEN 'y' END), g DEFAULT (NULL IS NULL), h DEFAULT (date('2020-01-01','+1 day')));
INSERT INTO t DEFAULT VALUES; INSERT INTO t(a) VALUES(1),(2); SELECT * FROM t; SELECT typeof(b), typeof(c), typeof(d), typeof(g) FROM t LIMIT 1;
-- error
CREATE TABLE u(a DEFAULT (b), b);
-- error
CREATE TABLE u(a DEFAULT (SELECT 1));
-- error
CREATE TABLE u(a DEFAULT (?));
CREATE TABLE u(a DEFAULT (sum(1)));
-- error
INSERT INTO u(b) VALUES(1);
CREATE TABLE u2(a DEFAULT (nosuch(1)), b); INSERT INTO u2(a,b) VALUES(1,2);
-- error
INSERT INTO u2(b) VALUES(1);
SELECT * FROM u2;
