-- lang_altertable: a column in a key, an index, a CHECK of the table, a generated column or a foreign key stays
CREATE TABLE p(x PRIMARY KEY, y UNIQUE, z, w, v, u REFERENCES p(y), g AS (w+1), h, k, CHECK(z>0), FOREIGN KEY(v) REFERENCES p(x));
CREATE INDEX ih ON p(h);
CREATE INDEX ik ON p(x) WHERE k IS NOT NULL;
-- error
ALTER TABLE p DROP x;
-- error
ALTER TABLE p DROP y;
-- error
ALTER TABLE p DROP z;
-- error
ALTER TABLE p DROP w;
-- error
ALTER TABLE p DROP v;
-- error
ALTER TABLE p DROP h;
-- error
ALTER TABLE p DROP k;
-- error
ALTER TABLE p DROP nope;
ALTER TABLE p DROP u;
ALTER TABLE p DROP g;
ALTER TABLE p DROP w;
SELECT sql FROM sqlite_schema WHERE type='table';
DROP INDEX ih;
ALTER TABLE p DROP h;
SELECT sql FROM sqlite_schema WHERE type='table';
