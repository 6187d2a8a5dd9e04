-- stricttables: values that come by triggers, CREATE TABLE AS, upserts and UPDATE FROM are converted or refused
CREATE TABLE s(i INT, t TEXT) STRICT; CREATE TABLE src(a, b); INSERT INTO src VALUES('5',5),('x','y'); INSERT INTO s SELECT a, b FROM src WHERE a='5'; SELECT *, typeof(i), typeof(t) FROM s;
-- error
INSERT INTO s SELECT a, b FROM src;
-- error
UPDATE s SET i=a FROM src WHERE b='y';
UPDATE s SET t=a FROM src WHERE b=5; CREATE TABLE c AS SELECT * FROM s; SELECT sql FROM sqlite_schema WHERE name='c'; INSERT INTO c VALUES('not int', 1); CREATE UNIQUE INDEX u ON s(i); INSERT INTO s VALUES('5','z') ON CONFLICT(i) DO UPDATE SET t=excluded.i+1; SELECT t, typeof(t) FROM s;
-- error
INSERT INTO s VALUES(5,'z') ON CONFLICT(i) DO UPDATE SET i='q';
