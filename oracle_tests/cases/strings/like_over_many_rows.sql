-- lang_expr "LIKE": each kind of pattern over the same rows
CREATE TABLE t(id INTEGER PRIMARY KEY, s);
INSERT INTO t(s) VALUES ('abc'), ('ABC'), ('xabcx'), ('ab'), ('a%c'), ('a_c'), (''), (NULL), (123), (x'616263'), ('é'), ('É'), ('aéc'), ('K'), ('k'), ('a' || char(10) || 'c'), ('abcabc');
SELECT group_concat(id) FROM t WHERE s LIKE 'abc';
SELECT group_concat(id) FROM t WHERE s LIKE 'ab%';
SELECT group_concat(id) FROM t WHERE s LIKE '%bc';
SELECT group_concat(id) FROM t WHERE s LIKE '%b%';
SELECT group_concat(id) FROM t WHERE s LIKE 'a_c';
SELECT group_concat(id) FROM t WHERE s LIKE 'a%c';
SELECT group_concat(id) FROM t WHERE s LIKE '%a%b%c%';
SELECT group_concat(id) FROM t WHERE s LIKE 'a!_c' ESCAPE '!';
SELECT group_concat(id) FROM t WHERE s LIKE 'K';
SELECT group_concat(id) FROM t WHERE s LIKE 'é';
SELECT group_concat(id) FROM t WHERE s NOT LIKE '%a%';
SELECT group_concat(id) FROM t WHERE s LIKE '_';
