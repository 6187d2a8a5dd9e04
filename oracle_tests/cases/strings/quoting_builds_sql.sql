-- datatype3 "Collating sequences" in functions: quote() of values makes statements that SQLite reads again
CREATE TABLE t(a, b);
INSERT INTO t VALUES (1, 'it''s'), (NULL, x'00ff'), (1.5, ''), (-9223372036854775808, 'é€'), (1e100, '"x"');
SELECT 'INSERT INTO t VALUES(' || quote(a) || ',' || quote(b) || ');' FROM t ORDER BY rowid;
SELECT group_concat(quote(a), ', '), group_concat(quote(b), ', ') FROM (SELECT * FROM t ORDER BY rowid);
