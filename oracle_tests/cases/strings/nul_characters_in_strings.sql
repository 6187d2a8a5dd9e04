-- nulinstr: "The inclusion of NUL characters will cause unexpected behaviors": length() stops, comparisons and
-- storage do not
CREATE TABLE t(a INTEGER PRIMARY KEY, b TEXT);
INSERT INTO t VALUES (1, 'abc' || char(0) || 'xyz'), (2, 'abc'), (3, char(0)), (4, '');
SELECT a, length(b), hex(b), octet_length(b), quote(b), b = 'abc', b LIKE 'abc' FROM t ORDER BY a;
SELECT a FROM t WHERE b = 'abc' || char(0) || 'xyz';
SELECT a, hex(CAST(b AS BLOB)), upper(b) = b, instr(b, 'xyz'), hex(replace(b, char(0), '0')), hex(substr(b, 4)) FROM t ORDER BY b;
CREATE INDEX i ON t(b);
SELECT a FROM t WHERE b > 'abc' ORDER BY b;
SELECT group_concat(a) FROM (SELECT a FROM t ORDER BY b DESC);
