-- foreignkeys §4.3: ON UPDATE acts when the key's value changes by its own comparison, not when it is set to itself
PRAGMA foreign_keys=ON; CREATE TABLE p(a TEXT COLLATE NOCASE PRIMARY KEY, b UNIQUE); CREATE TABLE c(x REFERENCES p(a) ON UPDATE CASCADE, y REFERENCES p(b) ON UPDATE SET NULL); INSERT INTO p VALUES('k',1); INSERT INTO c VALUES('K',1);
UPDATE p SET a='K', b=1; SELECT * FROM c; UPDATE p SET b=1.0; SELECT * FROM c; UPDATE p SET b=NULL; SELECT * FROM c; UPDATE p SET a='new'; SELECT * FROM c; UPDATE p SET a=NULL; SELECT * FROM c; SELECT typeof(a) FROM p;
