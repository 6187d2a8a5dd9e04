-- invalidutf: LIKE and GLOB on such text do not crash and agree with themselves.
-- invalid_text: yes
CREATE TABLE t(b);
INSERT INTO t VALUES(x'41ff42'), (x'c3a4'), (x'80'), (x'4142'), (x'41c3');
SELECT hex(b), CAST(b AS TEXT) LIKE 'a%', CAST(b AS TEXT) LIKE 'A_B', CAST(b AS TEXT) LIKE '_', CAST(b AS TEXT) GLOB 'A*', CAST(b AS TEXT) GLOB '?' FROM t;
SELECT hex(b), CAST(b AS TEXT) LIKE CAST(b AS TEXT), CAST(b AS TEXT) GLOB CAST(b AS TEXT) FROM t;
