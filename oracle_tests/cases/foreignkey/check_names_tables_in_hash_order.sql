-- pragma foreign_key_check: tables come as SQLite keeps them, by the hash of their names
CREATE TABLE p(x PRIMARY KEY);
CREATE TABLE c1(a REFERENCES p); CREATE TABLE c2(a REFERENCES p); CREATE TABLE zeta(a REFERENCES p);
CREATE TABLE Alpha(a REFERENCES p); CREATE TABLE beta(a REFERENCES p); CREATE TABLE gamma(a REFERENCES p);
INSERT INTO c1 VALUES(1); INSERT INTO c2 VALUES(2); INSERT INTO zeta VALUES(3); INSERT INTO alpha VALUES(4); INSERT INTO beta VALUES(5); INSERT INTO gamma VALUES(6);
-- ordered
PRAGMA foreign_key_check;
-- ordered
PRAGMA table_list;
