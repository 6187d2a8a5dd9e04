-- stricttables: ANY columns keep types, which foreign keys compare without affinity
PRAGMA foreign_keys=ON; CREATE TABLE p(k ANY PRIMARY KEY) STRICT; CREATE TABLE c(r ANY REFERENCES p, t TEXT REFERENCES p(k)) STRICT;
INSERT INTO p VALUES(1),('1'),(x'31'),(2.5);
INSERT INTO c(r) VALUES(1),('1'),(x'31'),(2.5);
-- error
INSERT INTO c(r) VALUES('2.5');
INSERT INTO c(t) VALUES(1); SELECT typeof(r), typeof(t) FROM c;
-- error
DELETE FROM p WHERE k='1';
SELECT count(*), typeof(k) FROM p GROUP BY 2 ORDER BY 2;
