-- lang_altertable: the message for each reason why a column stays
CREATE TABLE p(x PRIMARY KEY);
CREATE TABLE t(pk PRIMARY KEY, uq UNIQUE, ix, px, ex, ck, tc, gen AS (tc2), tc2, fk REFERENCES p, fk2, vw, tr, CHECK(ck>0), CHECK(tc IS NOT 5), FOREIGN KEY(fk2) REFERENCES p);
CREATE INDEX i1 ON t(ix); CREATE INDEX i2 ON t(uq) WHERE px>0; CREATE INDEX i3 ON t(abs(ex)); CREATE VIEW v AS SELECT vw FROM t; CREATE TRIGGER g AFTER UPDATE ON t BEGIN SELECT new.tr; END;
-- error
ALTER TABLE t DROP pk;
-- error
ALTER TABLE t DROP uq;
-- error
ALTER TABLE t DROP ix;
-- error
ALTER TABLE t DROP px;
-- error
ALTER TABLE t DROP ex;
-- error
ALTER TABLE t DROP ck;
-- error
ALTER TABLE t DROP tc;
-- error
ALTER TABLE t DROP tc2;
-- error
ALTER TABLE t DROP fk2;
-- error
ALTER TABLE t DROP vw;
-- error
ALTER TABLE t DROP tr;
ALTER TABLE t DROP fk; ALTER TABLE t DROP gen; ALTER TABLE t DROP tc2;
SELECT sql FROM sqlite_schema WHERE name='t';
