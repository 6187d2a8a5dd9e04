-- lang_altertable: an added CHECK or generated NOT NULL is tested on the rows
CREATE TABLE t(a);
INSERT INTO t VALUES(1),(5);
-- error
ALTER TABLE t ADD COLUMN b CHECK(a<5);
-- error
ALTER TABLE t ADD COLUMN b DEFAULT 3 CHECK(b<3);
ALTER TABLE t ADD COLUMN b DEFAULT 3 CHECK(b=3);
-- error
ALTER TABLE t ADD COLUMN c AS (nullif(a,5)) NOT NULL;
ALTER TABLE t ADD COLUMN c AS (a+b) CHECK(c<10);
SELECT * FROM t;
