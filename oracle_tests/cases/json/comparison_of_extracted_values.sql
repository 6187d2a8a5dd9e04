-- json1: ->> gives SQL values that compare as such; -> gives JSON text.
CREATE TABLE t(id INTEGER PRIMARY KEY, j);
INSERT INTO t VALUES(1, '{"n":5,"s":"5","b":true,"x":null,"a":[1]}'), (2, '{"n":5.0,"s":"abc","b":false,"a":[1]}');
SELECT id, j ->> 'n' = 5, j -> 'n' = '5', j ->> 's' = '5', j -> 's' = '"5"', j ->> 'b' = 1, j -> 'b' = 'true', j ->> 'x' IS NULL, j -> 'x' = 'null', j -> 'a' = '[1]' FROM t ORDER BY id;
SELECT id FROM t WHERE j ->> 'n' IN (5, 6) ORDER BY id;
SELECT typeof(j ->> 'n'), typeof(j -> 'n'), typeof(j ->> 'b'), typeof(j ->> 'a'), typeof(j ->> 'nope') FROM t ORDER BY id;
SELECT a.id, b.id FROM t a JOIN t b ON a.j ->> 'n' = b.j ->> 'n' AND a.id < b.id;
SELECT max(j ->> 'n'), sum(j ->> 'b'), group_concat(j ->> 's') FROM t;
