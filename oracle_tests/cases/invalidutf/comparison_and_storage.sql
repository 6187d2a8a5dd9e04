-- invalidutf: such text is stored and compared by its bytes.
-- invalid_text: yes
CREATE TABLE t(a TEXT);
INSERT INTO t VALUES(CAST(x'ff' AS TEXT)), (CAST(x'fe' AS TEXT)), ('z'), (CAST(x'c3a4' AS TEXT)), (CAST(x'ee80' AS TEXT));
SELECT hex(a) FROM t ORDER BY a;
SELECT count(*) FROM t WHERE a = CAST(x'ff' AS TEXT);
CREATE INDEX ta ON t(a);
SELECT hex(a) FROM t WHERE a > 'z' ORDER BY a;
SELECT hex(max(a)), hex(min(a)) FROM t;
