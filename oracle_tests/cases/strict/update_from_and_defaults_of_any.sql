-- stricttables: ANY columns through UPDATE FROM, defaults, generated columns and indexes keep each class
CREATE TABLE s(a ANY, b ANY DEFAULT '1', g ANY AS (a), i INT DEFAULT (2.0)) STRICT; CREATE INDEX si ON s(a, b); INSERT INTO s(a) VALUES('1'),(1),(1.0),(x'31'),(NULL); SELECT typeof(a), typeof(b), typeof(g), i, typeof(i) FROM s; SELECT count(*) FROM s WHERE a=1; SELECT count(*) FROM s WHERE a='1'; UPDATE s SET b=j.value FROM json_each('["x",2,3.5]') j WHERE j.key+1=s.rowid; SELECT b, typeof(b) FROM s; SELECT typeof(a) FROM s ORDER BY a, b; UPDATE s SET i=a WHERE a='1' AND typeof(a)='text'; SELECT i FROM s WHERE typeof(a)='text';
-- error
UPDATE s SET i=a WHERE typeof(a)='blob';
ALTER TABLE s ADD z ANY DEFAULT 007; SELECT z, typeof(z) FROM s LIMIT 1; PRAGMA integrity_check;
