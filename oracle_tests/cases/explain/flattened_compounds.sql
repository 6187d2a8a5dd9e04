-- optoverview: a UNION ALL subquery becomes the query itself.
CREATE TABLE t(a, b);
CREATE TABLE u(c, d);
