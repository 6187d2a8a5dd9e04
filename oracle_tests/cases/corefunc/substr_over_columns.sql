-- lang_corefunc substr(X,Y,Z): places and lengths from columns
CREATE TABLE t(id INTEGER PRIMARY KEY, s, y, z);
INSERT INTO t(s, y, z) VALUES ('hello', 2, 3), ('hello', -3, 2), ('hello', 0, 2), ('hello', 4, -2), ('hello', '2', '1'), ('hello', 2.9, 1.9), (x'0102030405', 2, 2), ('héllo', 2, 1), (NULL, 1, 1), ('x', NULL, 1), ('x', 1, NULL), (12345, 2, 2);
SELECT id, quote(substr(s, y, z)), quote(substr(s, y)), quote(substring(s, z)) FROM t ORDER BY id;
