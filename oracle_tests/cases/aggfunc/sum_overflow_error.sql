-- lang_aggfunc: "Sum() will throw an 'integer overflow' exception if all inputs are integers or NULL and an integer
-- overflow occurs at any point during the computation"
CREATE TABLE t(id INTEGER PRIMARY KEY, a);
INSERT INTO t(a) VALUES (9223372036854775807), (1);
-- error
SELECT sum(a) FROM t;
INSERT INTO t(a) VALUES (-5);
-- error
SELECT sum(a) FROM t;
INSERT INTO t(a) VALUES (0.5);
SELECT sum(a), typeof(sum(a)) FROM t;
SELECT total(a) FROM t WHERE typeof(a) = 'integer';
SELECT sum(a) FROM t WHERE id IN (1, 3);
