-- A type of sixteen characters or more loses ALWAYS at its end, and GENERATED before that.
CREATE TABLE t(a, b);
CREATE TABLE u(a INTEGER PRIMARY KEY, b TEXT UNIQUE, c REAL);
CREATE TABLE w(k, l, PRIMARY KEY (k, l)) WITHOUT ROWID;
INSERT INTO t VALUES (1, 2), (3, 1), (2, 3), (5, 0);
INSERT INTO u VALUES (1, 'x', 2), (2, 'y', 3);
CREATE INDEX ia ON u(c);
CREATE INDEX pb ON t(b) WHERE a > 5;
CREATE VIEW v1 AS SELECT a, b FROM t;
CREATE VIEW v2(p, q) AS SELECT a, count(*) FROM t GROUP BY a;

-- error
CREATE TABLE x(a STRICT ALWAYS AS (1)) STRICT;
-- error
CREATE TABLE x(a longerword ALWAYS AS (1)) STRICT;
-- error
CREATE TABLE x(a RECURSIVE ALWAYS AS (1)) STRICT;
-- error
CREATE TABLE x(a shortone ALWAYS AS (1)) STRICT;
-- error
CREATE TABLE x(a GENERATED ALWAYS ALWAYS AS (1)) STRICT;
-- error
CREATE TABLE x(a GENERATED GENERATED ALWAYS AS (1)) STRICT;
-- error
CREATE TABLE x(a INT GENERATED AS (1)) STRICT;
-- error
CREATE TABLE x(a INT ALWAYS AS (1)) STRICT;
-- error
CREATE TABLE x(a i ALWAYS AS (1)) STRICT;
-- error
CREATE TABLE x(a intxxxx xx ALWAYS AS (1)) STRICT;
-- error
CREATE TABLE x(a intxxxx xxx ALWAYS AS (1)) STRICT;
-- error
CREATE TABLE x(a intxxxx xalways AS (1)) STRICT;
-- error
CREATE TABLE x(a intxxxx xxxxalways AS (1)) STRICT;
-- error
CREATE TABLE x(a INT GENERATED xxxx ALWAYS AS (1)) STRICT;
-- error
CREATE TABLE x(a INT GENERATED    ALWAYS AS (1)) STRICT;
-- error
CREATE TABLE x(a intxxxx xxxxx ALWAYS) STRICT;
