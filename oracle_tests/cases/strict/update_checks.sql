-- stricttables: UPDATE checks types too
CREATE TABLE s(a INT, b TEXT) STRICT;
INSERT INTO s VALUES(1,'x');
-- error
UPDATE s SET a='y';
UPDATE s SET a='9';
UPDATE s SET b=5;
-- error
UPDATE OR IGNORE s SET a='y';
-- error
UPDATE OR REPLACE s SET a='y';
SELECT *, typeof(b) FROM s;
