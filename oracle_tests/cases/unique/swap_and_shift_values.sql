-- lang_update: values that are swapped or shifted within one UPDATE fail row by row, or go by two steps
CREATE TABLE t(id INTEGER PRIMARY KEY, u UNIQUE); INSERT INTO t VALUES(1,1),(2,2),(3,3);
-- error
UPDATE t SET u=3-u WHERE id<3;
-- error
UPDATE t SET u=u+1;
UPDATE t SET u=u-1; SELECT u FROM t; UPDATE t SET u=-u; UPDATE t SET u=u+10; SELECT u FROM t; UPDATE OR IGNORE t SET u=CASE id WHEN 1 THEN 9 ELSE 10 END; SELECT * FROM t; UPDATE OR REPLACE t SET u=CASE id WHEN 1 THEN 9 ELSE 10 END; SELECT * FROM t;
