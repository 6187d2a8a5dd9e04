-- found by the generator of changes: a second clause for one constraint is not even looked at
CREATE TABLE d(a UNIQUE, b UNIQUE);
INSERT INTO d VALUES(1,1) ON CONFLICT(a) DO NOTHING ON CONFLICT(a) DO UPDATE SET zork=1;
INSERT INTO d VALUES(1,1) ON CONFLICT(a) DO UPDATE SET b=5 ON CONFLICT(a) DO UPDATE SET b=zork WHERE zork;
-- error
INSERT INTO d VALUES(1,1) ON CONFLICT(a) DO NOTHING ON CONFLICT(b) DO UPDATE SET zork=1;
SELECT * FROM d;
