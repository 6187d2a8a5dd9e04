-- lang_update: a name in both tables is ambiguous
CREATE TABLE t(a, b);
CREATE TABLE u(a, b);
-- error
UPDATE t SET b=b FROM u WHERE t.a=u.a;
-- error
UPDATE t SET b=u.b FROM u WHERE a=1;
SELECT * FROM t;
