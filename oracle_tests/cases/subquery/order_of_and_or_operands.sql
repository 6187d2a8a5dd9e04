-- AND and OR compute their right operand first where only the left one has a subquery, and skip what that makes
-- needless: what fails tells which operand was computed.
CREATE TABLE t(a, b, c);
CREATE TABLE u(x);
INSERT INTO u VALUES (1);
INSERT INTO t VALUES (1, 0, 'x'), (1, 1, '2'), (1, 1, '0');
-- error
SELECT a OR (SELECT x FROM u) OR json(c) FROM t;
-- error
SELECT a FROM t WHERE a OR (SELECT x FROM u) OR json(c);
-- error
SELECT a FROM t WHERE (a OR (SELECT x FROM u) OR json(c)) OR c = 7;
-- error
SELECT a IN (SELECT x FROM u) OR a OR json(c) FROM t;
-- error
SELECT a FROM t WHERE a IN (SELECT x FROM u) OR a OR json(c);
-- error
SELECT a FROM t WHERE (a IN (SELECT x FROM u) OR a OR json(c)) OR c = 7;
SELECT json(c) OR (SELECT x FROM u) OR a OR b FROM t;
SELECT a FROM t WHERE json(c) OR (SELECT x FROM u) OR a OR b;
SELECT a FROM t WHERE (json(c) OR (SELECT x FROM u) OR a OR b) OR c = 7;
SELECT json(c) OR (SELECT x FROM u) OR a FROM t;
SELECT a FROM t WHERE json(c) OR (SELECT x FROM u) OR a;
SELECT a FROM t WHERE (json(c) OR (SELECT x FROM u) OR a) OR c = 7;
SELECT (SELECT x FROM u) OR json(c) OR a FROM t;
SELECT a FROM t WHERE (SELECT x FROM u) OR json(c) OR a;
SELECT a FROM t WHERE ((SELECT x FROM u) OR json(c) OR a) OR c = 7;
-- error
SELECT json(c) OR a OR (SELECT x FROM u) FROM t;
-- error
SELECT a FROM t WHERE json(c) OR a OR (SELECT x FROM u);
-- error
SELECT a FROM t WHERE (json(c) OR a OR (SELECT x FROM u)) OR c = 7;
-- error
SELECT a OR json(c) OR (SELECT x FROM u) FROM t;
SELECT a FROM t WHERE a OR json(c) OR (SELECT x FROM u);
SELECT a FROM t WHERE (a OR json(c) OR (SELECT x FROM u)) OR c = 7;
-- error
SELECT b AND (SELECT x FROM u) AND json(c) FROM t;
SELECT a FROM t WHERE b AND (SELECT x FROM u) AND json(c);
-- error
SELECT a FROM t WHERE (b AND (SELECT x FROM u) AND json(c)) OR c = 7;
SELECT json(c) AND (SELECT x FROM u) AND b FROM t;
-- error
SELECT a FROM t WHERE json(c) AND (SELECT x FROM u) AND b;
SELECT a FROM t WHERE (json(c) AND (SELECT x FROM u) AND b) OR c = 7;
-- error
SELECT b AND json(c) AND EXISTS (SELECT 1 FROM u WHERE x = b) FROM t;
SELECT a FROM t WHERE b AND json(c) AND EXISTS (SELECT 1 FROM u WHERE x = b);
SELECT a FROM t WHERE (b AND json(c) AND EXISTS (SELECT 1 FROM u WHERE x = b)) OR c = 7;
SELECT b AND EXISTS (SELECT 1 FROM u WHERE x = b AND json(c)) AND a FROM t;
SELECT a FROM t WHERE b AND EXISTS (SELECT 1 FROM u WHERE x = b AND json(c)) AND a;
SELECT a FROM t WHERE (b AND EXISTS (SELECT 1 FROM u WHERE x = b AND json(c)) AND a) OR c = 7;
SELECT EXISTS (SELECT 1 FROM u WHERE json(c)) AND b AND a FROM t;
SELECT a FROM t WHERE EXISTS (SELECT 1 FROM u WHERE json(c)) AND b AND a;
SELECT a FROM t WHERE (EXISTS (SELECT 1 FROM u WHERE json(c)) AND b AND a) OR c = 7;
SELECT (json(c) OR (SELECT x FROM u) OR a) AND b FROM t;
SELECT a FROM t WHERE (json(c) OR (SELECT x FROM u) OR a) AND b;
SELECT a FROM t WHERE ((json(c) OR (SELECT x FROM u) OR a) AND b) OR c = 7;
-- error
SELECT (SELECT json(c)) OR (SELECT a) OR b FROM t;
-- error
SELECT a FROM t WHERE (SELECT json(c)) OR (SELECT a) OR b;
-- error
SELECT a FROM t WHERE ((SELECT json(c)) OR (SELECT a) OR b) OR c = 7;
