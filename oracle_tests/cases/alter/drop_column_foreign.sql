CREATE TABLE p(a PRIMARY KEY, b);
CREATE TABLE c(x REFERENCES p(a), y REFERENCES p(b), z);
-- error
ALTER TABLE p DROP a;
ALTER TABLE p DROP b;
ALTER TABLE c DROP x;
SELECT type, name, tbl_name, sql FROM sqlite_schema;
PRAGMA foreign_key_list(c);
