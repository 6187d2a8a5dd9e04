-- lang_altertable: an added column has no PRIMARY KEY or UNIQUE
CREATE TABLE t(a);
-- error
ALTER TABLE t ADD COLUMN b PRIMARY KEY;
-- error
ALTER TABLE t ADD COLUMN b UNIQUE;
-- error
ALTER TABLE t ADD COLUMN b INTEGER PRIMARY KEY;
-- error
ALTER TABLE t ADD COLUMN a;
SELECT sql FROM sqlite_schema;
