-- lang_analyze: rows of sqlite_stat1 in the order in which SQLite keeps its tables, by the hash of their names
CREATE TABLE alpha(x UNIQUE); CREATE TABLE beta(x UNIQUE); CREATE TABLE gamma(x UNIQUE); CREATE TABLE delta(x UNIQUE); CREATE TABLE epsilon(x UNIQUE); CREATE TABLE zeta(x UNIQUE); CREATE TABLE eta(x UNIQUE);
INSERT INTO alpha VALUES(1); INSERT INTO beta VALUES(1); INSERT INTO gamma VALUES(1); INSERT INTO delta VALUES(1); INSERT INTO epsilon VALUES(1); INSERT INTO zeta VALUES(1); INSERT INTO eta VALUES(1);
ANALYZE;
-- ordered
SELECT rowid, tbl FROM sqlite_stat1;
DROP TABLE gamma; ANALYZE;
-- reopen
ANALYZE;
-- ordered
SELECT rowid, tbl FROM sqlite_stat1;
