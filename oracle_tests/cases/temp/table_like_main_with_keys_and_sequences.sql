-- lang_createtable: keys of temp tables refer to temp tables; sequences and statistics of their own
PRAGMA foreign_keys=ON; CREATE TABLE p(a PRIMARY KEY); INSERT INTO p VALUES(1); CREATE TEMP TABLE c(r REFERENCES p);
-- error
INSERT INTO c VALUES(1);
CREATE TEMP TABLE p(a PRIMARY KEY);
-- error
INSERT INTO c VALUES(1);
INSERT INTO temp.p VALUES(1); INSERT INTO c VALUES(1); DELETE FROM main.p;
-- error
DELETE FROM p;
CREATE TEMP TABLE s(id INTEGER PRIMARY KEY AUTOINCREMENT); INSERT INTO s DEFAULT VALUES; SELECT * FROM temp.sqlite_sequence; SELECT name FROM sqlite_schema; ANALYZE temp; SELECT tbl FROM temp.sqlite_stat1 ORDER BY 1;
