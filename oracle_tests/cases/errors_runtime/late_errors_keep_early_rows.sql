-- An error in the third row comes when the third row is computed: with LIMIT it never comes.
CREATE TABLE t(a);
INSERT INTO t VALUES(1), (2), (-9223372036854775808), (4);
SELECT abs(a) FROM t LIMIT 2;
-- error
SELECT abs(a) FROM t LIMIT 3;
SELECT EXISTS(SELECT abs(a) FROM t);
SELECT a FROM t WHERE a = 1 OR abs(a) = 2 LIMIT 2;
SELECT CASE WHEN a > 0 THEN abs(a) END FROM t;
SELECT coalesce(a, abs(a)) FROM t;
SELECT iif(a > 0, a, 'not reached') FROM t WHERE a > 0 OR abs(a) LIMIT 2;
