-- invalidutf: an index on such text finds it again and keeps it unique by its bytes.
-- invalid_text: yes
CREATE TABLE t(a TEXT PRIMARY KEY, n) WITHOUT ROWID;
INSERT INTO t VALUES(CAST(x'ff' AS TEXT), 1), (CAST(x'80' AS TEXT), 2), ('z', 3), (CAST(x'7aff' AS TEXT), 4);
-- error
INSERT INTO t VALUES(CAST(x'ff' AS TEXT), 5);
SELECT n FROM t WHERE a = CAST(x'7aff' AS TEXT);
SELECT n FROM t WHERE a >= 'z' ORDER BY a;
SELECT n, hex(a) FROM t ORDER BY a DESC;
UPDATE t SET a = a || CAST(x'fe' AS TEXT) WHERE n = 4;
SELECT hex(a) FROM t WHERE n = 4;
