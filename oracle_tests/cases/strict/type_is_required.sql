-- stricttables: every column needs a type
-- error
CREATE TABLE t(a) STRICT;
-- error
CREATE TABLE t(a INT, b) STRICT;
-- error
CREATE TABLE t(a INT PRIMARY KEY, b) STRICT;
CREATE TABLE t(a INT) STRICT;
