-- datatype3 "Collating sequences" in functions: characters of one to four bytes in all functions of positions
CREATE TABLE t(id INTEGER PRIMARY KEY, s);
INSERT INTO t(s) VALUES ('aéb'), ('日本語'), ('😀😁😂'), ('e' || char(769)), (char(65279) || 'x'), ('ﬁ'), ('ß'), ('İı');
SELECT id, length(s), octet_length(s), substr(s, 2, 1), substr(s, -1), instr(s, substr(s, 2)), unicode(s), upper(s), lower(s), hex(s), trim(s, substr(s, 1, 1)), replace(s, substr(s, 1, 1), '-'), s LIKE '___', s GLOB '??' FROM t ORDER BY id;
