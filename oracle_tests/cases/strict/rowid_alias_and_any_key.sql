-- stricttables: INTEGER PRIMARY KEY is a rowid alias, INT is not; ANY PRIMARY KEY keeps its classes apart
CREATE TABLE a(id INTEGER PRIMARY KEY, v TEXT) STRICT; CREATE TABLE b(id INT PRIMARY KEY) STRICT; CREATE TABLE c(id ANY PRIMARY KEY) STRICT; INSERT INTO a VALUES(NULL,1),('7',2.5); SELECT id, v, typeof(v) FROM a;
-- error
INSERT INTO a VALUES('x','y');
-- error
INSERT INTO b VALUES(NULL),(NULL);
-- error
INSERT INTO c VALUES(1),('1'),(x'31'),(NULL),(NULL); SELECT typeof(id) FROM c ORDER BY id; INSERT INTO c VALUES(1.0);
UPDATE a SET id=id||'1'; SELECT id FROM a; UPDATE b SET id='five' WHERE rowid=1;
SELECT count(*) FROM b;
