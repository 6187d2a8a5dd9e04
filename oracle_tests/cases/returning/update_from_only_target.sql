-- lang_returning: after UPDATE FROM only the target's columns can be named
CREATE TABLE t(a, b);
CREATE TABLE u(x, y);
INSERT INTO t VALUES(1,2);
INSERT INTO u VALUES(1,9);
UPDATE t SET b=y FROM u WHERE x=a RETURNING a, b;
-- error
UPDATE t SET b=y FROM u WHERE x=a RETURNING y;
UPDATE t SET b=y FROM u WHERE x=a RETURNING *;
