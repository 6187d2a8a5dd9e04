-- stricttables: only INT, INTEGER, REAL, TEXT, BLOB and ANY are types
CREATE TABLE t(a INT, b INTEGER, c REAL, d TEXT, e BLOB, f ANY) STRICT;
-- error
CREATE TABLE u(a VARCHAR(10)) STRICT;
-- error
CREATE TABLE u(a NUMERIC) STRICT;
-- error
CREATE TABLE u(a DATE) STRICT;
CREATE TABLE u(a text, b Any) STRICT;
SELECT name FROM sqlite_schema;
