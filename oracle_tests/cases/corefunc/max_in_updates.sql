-- lang_corefunc max(X,Y,...): clamping values between bounds
CREATE TABLE t(id INTEGER PRIMARY KEY, x);
INSERT INTO t(x) VALUES (-5), (3), (99), (NULL), ('x'), (2.5);
UPDATE t SET x = min(max(x, 0), 10);
SELECT id, x, typeof(x) FROM t ORDER BY id;
