-- lang_corefunc "quote": the text of an SQL literal that is the value.
CREATE TABLE t(v);
INSERT INTO t VALUES(1), (-1), (1.0), (0.1), (1e300), ('it''s'), ('line' || char(10)), (x'00ff'), (NULL), (9223372036854775807), (-9223372036854775808), (''), ('é'), (1e-300), (123456789.123456789);
SELECT quote(v) FROM t;
SELECT typeof(quote(v)) FROM t WHERE v IS NULL;
-- error
SELECT quote();
-- error
SELECT quote(1, 2);
